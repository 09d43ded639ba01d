package io.touchline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.football.MatchStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No end of the service, of whatever kind, loses an event or tells one twice. */
class ExactlyOnceIT {
  private static final Duration LIMIT = Duration.ofSeconds(40);
  private static final int KILLS = 5;

  @TempDir Path folder;
  private IngestStack stack;

  @BeforeEach
  void start() throws IOException {
    stack = IngestStack.start(folder);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void killsAtAnyMomentNeitherLoseNorRepeatAnEvent() {
    // A match in which each look shows one more goal, so that every poll has something to publish.
    AtomicInteger goals = new AtomicInteger(-1);
    stack.upstream().scoreboard("eng.1", () -> scoring(goals.incrementAndGet()));

    for (int kill = 1; kill <= KILLS; kill++) {
      IngestProcess service = stack.service(Map.of("TOUCHLINE_INGEST_LEASE_TTL_MS", "500"));
      int before = stack.topics().matchEvents().size();
      await().atMost(LIMIT).until(() -> stack.topics().matchEvents().size() > before + 2);
      // In the middle of a request or of what follows it, by chance.
      int seen = stack.upstream().requests();
      await().pollInterval(Duration.ofMillis(1)).until(() -> stack.upstream().requests() > seen);
      service.kill();
    }
    int last = goals.get();
    stack.upstream().scoreboard("eng.1", () -> scoring(last));
    stack.service();

    await().atMost(LIMIT).until(() -> goalsTold() == last);
    List<MatchEvent> events = stack.topics().matchEvents();
    assertThat(events)
        .extracting(MatchEvent::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, events.size()).boxed().toList());
    assertThat(events.stream().filter(e -> e.type() == MatchEventType.GOAL))
        .extracting(MatchEvent::homeScore)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, last).boxed().toList());
    assertThat(events.stream().filter(e -> e.type() == MatchEventType.KICK_OFF)).hasSize(1);
  }

  @Test
  void orderlyRestartWaitsForNoLeaseAndGoesOnWhereItWas() {
    stack.upstream().scoreboard("eng.1", () -> scoring(0));
    // A lease so long that nobody would take over within the test, were it not given back.
    Map<String, String> longLease = Map.of("TOUCHLINE_INGEST_LEASE_TTL_MS", "600000");
    IngestProcess first = stack.service(longLease);
    await().atMost(LIMIT).until(() -> stack.topics().board("live_matches").isPresent());
    stack.upstream().scoreboard("eng.1", () -> scoring(1));
    await().atMost(LIMIT).until(() -> stack.topics().matchEvents().size() == 2);
    first.stop();

    stack.upstream().scoreboard("eng.1", () -> fullTime(2));
    stack.service(longLease);

    await().atMost(LIMIT).until(() -> status() == MatchStatus.FINISHED);
    assertThat(stack.topics().matchEvents())
        .extracting(MatchEvent::type)
        .containsExactly(
            MatchEventType.KICK_OFF,
            MatchEventType.GOAL,
            MatchEventType.GOAL,
            MatchEventType.HALF_TIME,
            MatchEventType.SECOND_HALF,
            MatchEventType.FULL_TIME);
  }

  @Test
  void onlyOneReplicaPollsAndAnotherTakesOverWhenItIsKilled() {
    stack.upstream().scoreboard("eng.1", () -> scoring(0));
    // Long enough to be renewed in time even while another process starts on a busy machine.
    Map<String, String> lease = Map.of("TOUCHLINE_INGEST_LEASE_TTL_MS", "5000");
    IngestProcess first = stack.service(lease);
    await().atMost(LIMIT).until(() -> first.log().contains("event=lease_gained"));
    IngestProcess second = stack.service(lease);
    await().atMost(LIMIT).until(() -> second.get("/q/health/ready").contains("UP"));

    int before = stack.upstream().requests();
    await().atMost(LIMIT).until(() -> stack.upstream().requests() >= before + 3);
    assertThat(second.log()).doesNotContain("event=lease_gained");

    first.kill();
    stack.upstream().scoreboard("eng.1", () -> scoring(1));

    await().atMost(LIMIT).until(() -> goalsTold() == 1);
    assertThat(second.log()).contains("event=lease_gained token=2");
  }

  @Test
  void brokerThatGoesAndComesBackNeitherLosesNorRepeatsAnEvent() throws IOException {
    AtomicInteger goals = new AtomicInteger(-1);
    stack.upstream().scoreboard("eng.1", () -> scoring(goals.incrementAndGet()));
    IngestProcess service = stack.service();
    await().atMost(LIMIT).until(() -> goalsTold() >= 2);

    stack.stopKafka();
    await().atMost(LIMIT).until(() -> service.log().contains("event=ingest_fault part=\"Kafka\""));
    stack.restartKafka();

    int since = goals.get();
    await().atMost(LIMIT).until(() -> goalsTold() > since);
    List<MatchEvent> events = stack.topics().matchEvents();
    assertThat(events)
        .extracting(MatchEvent::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, events.size()).boxed().toList());
    assertThat(service.alive()).isTrue();
  }

  private long goalsTold() {
    return stack.topics().matchEvents().stream()
        .filter(event -> event.type() == MatchEventType.GOAL)
        .count();
  }

  private MatchStatus status() {
    return stack
        .topics()
        .board("live_matches:PL")
        .map(board -> board.matches().getFirst())
        .map(LiveMatch::status)
        .orElse(null);
  }

  /** Scheduled until the first goal, so that there is a baseline to start from. */
  private static String scoring(int goals) {
    ScoreboardJson.Match match = ScoreboardJson.league("700").match("1");
    if (goals > 0) {
      match.firstHalf(Math.min(45, goals)).score(goals, 0);
    }
    return match.end().toString();
  }

  private static String fullTime(int goals) {
    ScoreboardJson.Match match = ScoreboardJson.league("700").match("1").fullTime();
    for (int goal = 1; goal <= goals; goal++) {
      match.goal("10", goal + "'", "A");
    }
    return match.score(goals, 0).end().toString();
  }
}
