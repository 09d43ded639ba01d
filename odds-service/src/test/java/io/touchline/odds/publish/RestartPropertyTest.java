package io.touchline.odds.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.football.MatchEventType;
import io.touchline.events.odds.OddsTick;
import io.touchline.odds.Quotes;
import io.touchline.odds.TrustedSources;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever sources and events say in whatever order: a keeper that is killed and goes on from what
 * was published tells the same ticks as one that is not.
 */
class RestartPropertyTest {
  /** Something that is told of the match at a time. */
  interface Step {
    void on(KeptMatch match, Instant at);
  }

  @Property(tries = 1000)
  void restartAtAnyPointNeitherRepeatsNorLosesATick(
      @ForAll("steps") List<Step> steps, @ForAll @IntRange(max = 40) int restartAfter) {
    KeptMatch whole = KeptMatch.inPlay();
    KeptMatch killed = KeptMatch.inPlay();
    Instant at = KeptMatch.KICK_OFF.plusSeconds(60);
    for (int step = 0; step < steps.size(); step++) {
      if (step == restartAfter) {
        killed.restart();
        // Each source is asked at once then; here nothing has happened meanwhile.
        List<Fixture> known = whole.fixtures();
        at = at.plusSeconds(1);
        whole.repeatScoreboard(at, known);
        killed.repeatScoreboard(at, known);
      }
      at = at.plusSeconds(15);
      steps.get(step).on(whole, at);
      steps.get(step).on(killed, at);
    }

    assertThat(inShort(killed)).isEqualTo(inShort(whole));
    assertThat(killed.ticks()).isEqualTo(whole.ticks());
    assertThat(killed.ticks()).extracting(OddsTick::id).doesNotHaveDuplicates();
    assertChained(killed.ticks());
  }

  private static String inShort(KeptMatch match) {
    return match.ticks().stream()
        .skip(KeptMatch.inPlay().ticks().size())
        .map(tick -> tick.id().substring(17) + "=" + tick.price() + " " + tick.suspended())
        .collect(Collectors.joining("\n"));
  }

  /** Each tick says what the one before it left: nobody who reads them misses a price. */
  private static void assertChained(List<OddsTick> ticks) {
    Map<String, OddsTick> last = new HashMap<>();
    for (OddsTick tick : ticks) {
      OddsTick before = last.put(tick.bookmakerId() + "/" + tick.selection(), tick);
      assertThat(tick.previous()).isEqualTo(before == null ? null : (Double) before.price());
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Arbitraries.frequencyOf(
            Tuple.of(10, quotes()),
            Tuple.of(4, scoreboards()),
            Tuple.of(3, goals()),
            Tuple.of(2, events()),
            Tuple.of(1, silence()),
            Tuple.of(2, sweeps()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private static Arbitrary<Step> quotes() {
    Arbitrary<String> source = Arbitraries.of(TrustedSources.API, TrustedSources.ESPN);
    Arbitrary<String> bookmaker = Arbitraries.of("bet365", "pinnacle", "unibet");
    // Few prices, so that many repeat; 0 is not quoted, 1.0 is refused.
    Arbitrary<Double> price = Arbitraries.of(0.0, 1.0, 1.9, 3.0, 3.4, 4.0);
    Arbitrary<Integer> age = Arbitraries.of(-10, 0, 15, 45, 90).injectNull(0.3);
    return Combinators.combine(source, bookmaker, price, price, price, age)
        .as(
            (from, id, home, draw, away, seconds) ->
                (match, at) -> {
                  Instant updatedAt = seconds == null ? null : at.minusSeconds(seconds);
                  match.api(Quotes.h2h(from, at).bookmaker(id, updatedAt, home, draw, away));
                });
  }

  /** Also ones that lag, and ones whose score cannot be read. */
  private static Arbitrary<Step> scoreboards() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(4, EventState.IN_PLAY),
                Tuple.of(1, EventState.SCHEDULED),
                Tuple.of(1, EventState.OVER)),
            Arbitraries.of(0, 1, 2).injectNull(0.2),
            Arbitraries.of(0, 1))
        .as((state, home, away) -> (match, at) -> match.scoreboard(at, state, home, away));
  }

  private static Arbitrary<Step> goals() {
    return Combinators.combine(
            Arbitraries.of(MatchEventType.GOAL, MatchEventType.GOAL_CANCELED),
            Arbitraries.of(0, 1, 2),
            Arbitraries.of(0, 1),
            ages())
        .as(
            (type, home, away, age) ->
                (match, at) -> match.event(type, at.minusSeconds(age), home, away));
  }

  private static Arbitrary<Step> events() {
    return Combinators.combine(
            Arbitraries.of(
                MatchEventType.KICK_OFF,
                MatchEventType.RED_CARD,
                MatchEventType.YELLOW_CARD,
                MatchEventType.HALF_TIME,
                MatchEventType.FULL_TIME),
            ages())
        .as((type, age) -> (match, at) -> match.event(type, at.minusSeconds(age), 0, 0));
  }

  /** Events of a match come in order, each seen before it comes here. */
  private static Arbitrary<Integer> ages() {
    return Arbitraries.of(0, 5, 14);
  }

  private static Arbitrary<Step> silence() {
    return Arbitraries.of(TrustedSources.API, TrustedSources.ESPN)
        .map(source -> (match, at) -> match.silence(source, at));
  }

  private static Arbitrary<Step> sweeps() {
    return Arbitraries.just((match, at) -> match.sweep(at));
  }
}
