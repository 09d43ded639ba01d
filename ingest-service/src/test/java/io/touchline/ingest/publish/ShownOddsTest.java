package io.touchline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.odds.MarketStatus;
import io.touchline.events.odds.MatchOdds;
import io.touchline.ingest.ScoreboardJson;
import io.touchline.ingest.normalize.ScoreboardNormalizer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownOddsTest {
  private static final Instant STALE_AT = Instant.parse("2026-11-22T15:31:30Z");
  private static final MatchOdds OPEN =
      new MatchOdds(
          2.1,
          3.3,
          3.8,
          MarketStatus.OPEN,
          true,
          8,
          STALE_AT.minusSeconds(300),
          STALE_AT.minusSeconds(90),
          STALE_AT);

  @Test
  void pricesThatNobodyHasConfirmedInTimeAreNotShown() {
    assertThat(shownAt(STALE_AT)).isEqualTo(OPEN);

    MatchOdds late = shownAt(STALE_AT.plusMillis(1));
    assertThat(late.status()).isEqualTo(MarketStatus.SUSPENDED);
    assertThat(late.homeOdds()).isNull();
    assertThat(late.drawOdds()).isNull();
    assertThat(late.awayOdds()).isNull();
    assertThat(late.seenAt()).isEqualTo(OPEN.seenAt());
  }

  private static MatchOdds shownAt(Instant now) {
    List<LiveMatch> listed =
        ScoreboardNormalizer.normalize(
                ScoreboardJson.league("700").match("1").end().json(), League.PL, "espn", now)
            .matches();
    return ShownOdds.of(listed, id -> Optional.of(OPEN), now).get("1");
  }
}
