package io.touchline.odds.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.touchline.events.football.League;
import io.touchline.odds.quote.Unmatched;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnmatchedEventsTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final UnmatchedEvents events = new UnmatchedEvents(registry);

  @Test
  void onlyEventsThatWereNotInTheLastAnswerAreNews() {
    Unmatched a = event("a", League.PL, 0);
    Unmatched b = event("b", League.PL, 60);

    assertThat(events.replace("api", League.PL, List.of(a))).containsExactly(a);
    assertThat(events.replace("api", League.PL, List.of(a, b))).containsExactly(b);
    assertThat(events.replace("api", League.PL, List.of(b))).isEmpty();
    assertThat(events.replace("api", League.PL, List.of(a))).containsExactly(a);
  }

  @Test
  void eachAnswerStandsForItsLeagueAndSourceOnly() {
    Unmatched a = event("a", League.PL, 60);
    Unmatched b = event("b", League.SA, 0);
    events.replace("api", League.PL, List.of(a));
    events.replace("api", League.SA, List.of(b));
    events.replace("other", League.PL, List.of());

    assertThat(events.all()).containsExactly(b, a);
    assertThat(registry.get("touchline.odds.unmatched").gauge().value()).isEqualTo(2);

    events.replace("api", League.PL, List.of());
    assertThat(events.all()).containsExactly(b);
  }

  private static Unmatched event(String id, League league, int seconds) {
    return new Unmatched("api", id, league, "Home", "Away", NOON.plusSeconds(seconds), "unknown");
  }
}
