package io.touchline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchline.events.EventCodec;
import io.touchline.events.EventType;
import io.touchline.events.Feed;
import io.touchline.events.Priority;
import io.touchline.events.RoomKey;
import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.odds.BestPrice;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.MarketStatus;
import io.touchline.events.odds.MatchOdds;
import io.touchline.events.odds.Suspension;
import io.touchline.events.odds.SuspensionReason;
import io.touchline.events.system.CircuitState;
import io.touchline.events.system.SourceReport;
import io.touchline.events.system.SourceState;
import io.touchline.events.system.SourceStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other services publish, beside what this one does. */
class NeighbourIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final URI SOURCE = URI.create("/odds-service/the-odds-api");

  /** In play, but polled so seldom that what comes between two polls is not theirs. */
  private static final Map<String, String> SELDOM = Map.of("LIVE_MATCHES_UPDATE_INTERVAL", "600");

  @TempDir Path folder;
  private IngestStack stack;

  @BeforeEach
  void start() throws IOException {
    stack = IngestStack.start(folder);
    stack
        .upstream()
        .scoreboard(
            "eng.1",
            () ->
                ScoreboardJson.league("700").match("1").firstHalf(20).score(1, 0).end().toString());
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void oddsReachTheBoardsBetweenTwoPollsAndChangeNothingElse() {
    stack.service(SELDOM);
    await().atMost(LIMIT).until(() -> stack.topics().board("live_matches").isPresent());
    LiveMatch before = match("live_matches");
    assertThat(before.odds()).isNull();
    int requests = stack.upstream().requests();
    int images = stack.topics().records(Feed.MATCHES).size();

    stack.publish(odds(2.1, MarketStatus.OPEN));
    await().atMost(LIMIT).until(() -> match("live_matches").odds() != null);
    await().atMost(LIMIT).until(() -> match("live_matches:PL").odds() != null);
    assertThat(match("live_matches").odds().homeOdds()).isEqualTo(2.1);

    long suspended = System.nanoTime();
    stack.publish(odds(2.1, MarketStatus.SUSPENDED));
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> match("live_matches").odds().status() == MarketStatus.SUSPENDED);
    // A second of delay, and as much again for a busy machine.
    assertThat(Duration.ofNanos(System.nanoTime() - suspended)).isLessThan(Duration.ofSeconds(2));

    assertThat(match("live_matches").withOdds(null)).isEqualTo(before);
    assertThat(stack.upstream().requests()).isEqualTo(requests);
    assertThat(stack.topics().records(Feed.MATCHES)).hasSize(images);
    assertThat(stack.topics().matchEvents()).isEmpty();

    stack.publish(
        EventCodec.tombstone(
            EventType.FOOTBALL_ODDS_UPDATE, RoomKey.odds("1"), SOURCE, "gone", now()));
    await().atMost(LIMIT).until(() -> match("live_matches").odds() == null);
  }

  @Test
  void restartedServiceShowsTheOddsThatAreThereAndNotThoseOfTheBoard() {
    stack.publish(odds(2.1, MarketStatus.OPEN));
    IngestProcess first = stack.service(SELDOM);
    await().atMost(LIMIT).until(() -> stack.topics().board("live_matches").isPresent());
    await().atMost(LIMIT).until(() -> homeOdds() != null && homeOdds() == 2.1);
    first.stop();
    stack.publish(odds(1.7, MarketStatus.OPEN));

    stack.service(SELDOM);

    await().atMost(LIMIT).until(() -> homeOdds() != null && homeOdds() == 1.7);
    assertThat(stack.topics().matchEvents()).isEmpty();
  }

  @Test
  void sourcesOfAnotherServiceAreToldBesideOurOwnUntilItFallsSilent() {
    stack.service();
    await().atMost(LIMIT).until(() -> stack.topics().state().status() == SourceState.HEALTHY);
    Instant healthySince = now().minusSeconds(5);

    stack.publish(report("the-odds-api", SourceState.HEALTHY, now(), healthySince));
    await().atMost(LIMIT).until(() -> state("the-odds-api") != null);
    assertThat(state("the-odds-api").since()).isEqualTo(healthySince);
    assertThat(state("espn").status()).isEqualTo(SourceState.HEALTHY);

    // Ours is the better word about our own source.
    stack.publish(report("espn", SourceState.UNHEALTHY, now(), healthySince));
    Instant threeMinutesAgo = now().minusSeconds(180);
    stack.publish(report("the-odds-api", SourceState.HEALTHY, threeMinutesAgo, healthySince));
    await().atMost(LIMIT).until(() -> state("the-odds-api").status() == SourceState.UNHEALTHY);
    assertThat(state("the-odds-api").reason())
        .isEqualTo(
            "no report from odds-service since " + threeMinutesAgo.truncatedTo(ChronoUnit.SECONDS));
    assertThat(state("espn").status()).isEqualTo(SourceState.HEALTHY);
  }

  @Test
  void recordThatIsNoneIsSkippedAndTheNextOneIsRead() {
    IngestProcess service = stack.service(SELDOM);
    await().atMost(LIMIT).until(() -> stack.topics().board("live_matches").isPresent());

    byte[] garbage = {'{'};
    stack.publish(new ProducerRecord<>(Feed.FOOTBALL_ODDS.topic(), "odds:1", garbage));
    stack.publish(odds(2.1, MarketStatus.OPEN));

    await().atMost(LIMIT).until(() -> homeOdds() != null);
    assertThat(service.log())
        .contains("event=neighbour_record_skipped topic=football.odds key=odds:1");
  }

  private LiveMatch match(String room) {
    return stack.topics().board(room).orElseThrow().matches().getFirst();
  }

  private Double homeOdds() {
    MatchOdds odds = match("live_matches").odds();
    return odds == null ? null : odds.homeOdds();
  }

  private SourceStatus state(String source) {
    return stack.topics().statuses().getLast().status().sources().get(source);
  }

  private static ProducerRecord<String, byte[]> odds(double home, MarketStatus status) {
    boolean open = status == MarketStatus.OPEN;
    Instant at = now();
    FootballOddsUpdate update =
        new FootballOddsUpdate(
            "1",
            List.of(),
            League.PL,
            "Home",
            "Away",
            at,
            status,
            open ? null : new Suspension(SuspensionReason.INCIDENT, "Goal, 2-0", at),
            true,
            open ? Map.of("home", new BestPrice(home, "bet365", "Bet 365")) : Map.of(),
            null,
            null,
            List.of(),
            at,
            at,
            at);
    return EventCodec.encode(
        update, RoomKey.odds("1").toString(), SOURCE, id(), at, Priority.NORMAL);
  }

  private static ProducerRecord<String, byte[]> report(
      String source, SourceState state, Instant at, Instant since) {
    SourceStatus status =
        new SourceStatus(state, null, since, at, at, at, 0, 400, CircuitState.CLOSED, 0, true);
    return EventCodec.encode(
        new SourceReport("odds-service", source, status, Map.of(), at),
        source,
        SOURCE,
        id(),
        at,
        Priority.NORMAL);
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
