package io.touchline.local.odds;

import io.touchline.local.matchday.Mixing;
import io.touchline.local.simulation.Standing;
import io.touchline.local.simulation.Standing.Suspension;
import io.touchline.local.timeline.Happening;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a bookmaker takes no bets: after a goal, a red card, or a goal that is taken back, for 20 to
 * 60 match seconds, each bookmaker for its own time; and when somebody wants it so.
 */
final class SuspensionPolicy {
  private static final int SHORTEST = 20;
  private static final int LONGEST = 60;

  private SuspensionPolicy() {}

  /**
   * Since when it takes bets again.
   *
   * @return match seconds from kick-off; {@link Long#MIN_VALUE} if it always did; empty while it
   *     does not
   */
  static OptionalLong openSince(Bookmaker bookmaker, Standing standing) {
    long now = standing.elapsed();
    long since = Long.MIN_VALUE;
    for (Suspension suspension : suspensions(bookmaker, standing).toList()) {
      if (suspension.from() <= now) {
        since = Math.max(since, suspension.until());
      }
    }
    return since > now ? OptionalLong.empty() : OptionalLong.of(since);
  }

  private static Stream<Suspension> suspensions(Bookmaker bookmaker, Standing standing) {
    Stream<Suspension> byHappenings =
        standing.timeline().happenings().stream()
            .filter(h -> h.kind().goal() || h.kind() == Happening.Kind.RED_CARD)
            .flatMapToInt(SuspensionPolicy::moments)
            .mapToObj(at -> new Suspension(at, at + length(bookmaker, standing, at)));
    return Stream.concat(byHappenings, standing.suspensions().stream());
  }

  private static IntStream moments(Happening happening) {
    return IntStream.of(happening.at(), happening.canceledAt())
        .filter(at -> at < Integer.MAX_VALUE);
  }

  private static long length(Bookmaker bookmaker, Standing standing, int at) {
    long mixed =
        Mixing.mix(Long.parseLong(standing.fixture().id()), bookmaker.key().hashCode(), at);
    long seconds = SHORTEST + Math.floorMod(mixed, (long) LONGEST - SHORTEST + 1);
    return seconds * stretch(standing.fixture().speed());
  }

  /**
   * At twenty match seconds a second a suspension of 20 match seconds would be over before anybody
   * could ask: what bookmakers do in play is stretched, up to five times.
   */
  static int stretch(int speed) {
    return Math.clamp(speed / 5, 1, 5);
  }
}
