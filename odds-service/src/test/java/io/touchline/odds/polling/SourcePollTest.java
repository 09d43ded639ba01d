package io.touchline.odds.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.touchline.events.Feed;
import io.touchline.events.football.League;
import io.touchline.events.system.SourceState;
import io.touchline.odds.polling.SourcePoll.Pace;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.source.Ask;
import io.touchline.odds.source.OddsSource;
import io.touchline.odds.source.Reply;
import io.touchline.upstream.UpstreamObserver;
import io.touchline.upstream.polite.PollSchedule;
import io.touchline.upstream.quality.SourceQuality;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SourcePollTest {
  private static final Pace PACE = new Pace(Duration.ofMillis(20), Duration.ofMillis(20));
  private static final Clock CLOCK = Clock.systemUTC();

  private final AtomicInteger asked = new AtomicInteger();
  private final SourceQuality quality = quality();

  @Test
  void pollOfASessionThatFailedBeforeItBeganIsClosedAllTheSame() {
    assertThatCode(() -> poll().close()).doesNotThrowAnyException();
    assertThat(asked).hasValue(0);
  }

  @Test
  void faultOfOurOwnIsToldAndDoesNotEndThePolling() {
    try (SourcePoll poll = poll()) {
      poll.start();
      await().atMost(Duration.ofSeconds(10)).until(() -> asked.get() >= 3);
      assertThat(quality.status().status()).isEqualTo(SourceState.UNHEALTHY);
      assertThat(quality.status().reason()).contains("itself fails", "no league");
    }
  }

  private SourcePoll poll() {
    OddsSource broken =
        new OddsSource() {
          @Override
          public Ask ask(League league, Instant now) {
            asked.incrementAndGet();
            throw new IllegalStateException("no league");
          }

          @Override
          public OddsReading read(Reply reply, List<Fixture> fixtures) {
            throw new AssertionError("Nothing was asked");
          }
        };
    SourceDesk desk =
        new SourceDesk(
            "broken",
            true,
            broken,
            Map.of(),
            Allowance.UNLIMITED,
            quality,
            new PollSchedule<>(List.of(League.PL), PACE.live(), PACE.idle(), CLOCK.instant()),
            0);
    return new SourcePoll(desk, PACE, league -> List.of(), new Inbox(), CLOCK);
  }

  private static SourceQuality quality() {
    return new SourceQuality("broken", Feed.FOOTBALL_ODDS, 0, new Unobserved(), CLOCK);
  }

  /** Nothing is asked of a server here, and nothing counted. */
  private static final class Unobserved implements UpstreamObserver {
    @Override
    public void asked(String subject, String outcome) {}

    @Override
    public void requested(Duration took) {}

    @Override
    public void rejected(String source, String rule) {}

    @Override
    public void leading(long token) {}

    @Override
    public void redisFailed(String operation) {}
  }
}
