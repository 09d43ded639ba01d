package io.touchline.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.ingest.ScoreboardJson;
import io.touchline.ingest.normalize.ScoreboardNormalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchHoursTest {
  private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

  @Test
  void matchInPlayIsLiveWhateverItsKickOff() {
    assertThat(MatchHours.isLive(matches("2026-11-22T20:00Z", true), NOW)).isTrue();
    assertThat(MatchHours.isLive(List.of(), NOW)).isFalse();
  }

  @Test
  void matchThatShouldHaveBegunIsLiveForThreeHours() {
    List<LiveMatch> late = matches("2026-11-22T15:02Z", false);
    Instant kickOff = NOW.plusSeconds(120);

    assertThat(MatchHours.isLive(late, kickOff.minusMillis(1))).isFalse();
    assertThat(MatchHours.isLive(late, kickOff)).isTrue();
    assertThat(MatchHours.isLive(late, kickOff.plus(Duration.ofHours(3)))).isFalse();
  }

  @Test
  void nextKickOffLiesAheadAndIsOfAMatchThatIsToCome() {
    List<LiveMatch> later = matches("2026-11-22T20:00Z", false);

    assertThat(MatchHours.nextKickOff(later, NOW)).contains(NOW.plus(Duration.ofHours(5)));
    assertThat(MatchHours.nextKickOff(later, NOW.plus(Duration.ofHours(5)))).isEmpty();
    assertThat(MatchHours.nextKickOff(matches("2026-11-22T20:00Z", true), NOW)).isEmpty();
  }

  private static List<LiveMatch> matches(String kickOff, boolean inPlay) {
    ScoreboardJson.Match match = ScoreboardJson.league("700").match("1").kickOff(kickOff);
    if (inPlay) {
      match.firstHalf(10);
    }
    return ScoreboardNormalizer.normalize(match.end().json(), League.PL, "espn", NOW).matches();
  }
}
