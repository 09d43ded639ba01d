package io.touchline.push.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.Feed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that does not read costs its own session, and nobody else. */
class SlowSubscriberIT {
  private static final int LARGE = 200_000;
  private static final Duration LONG = Duration.ofSeconds(30);

  private static Stack stack;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    stack = Stack.start(folder, Map.of("TOUCHLINE_PUSH_SESSION_OUTBOX_SIZE", "1M"));
  }

  @AfterAll
  static void stop() throws Exception {
    stack.close();
  }

  @Test
  void slowReaderOfImagesGetsTheNewestWithHowManyItMissed() {
    try (WireClient slow = WireClient.connectWithoutReading(stack.push());
        WireClient fast = WireClient.connect(stack.push())) {
      String subscribe = "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:img\"]}}";
      slow.send(subscribe);
      fast.ask("a", subscribe);
      int last = flood(Feed.MATCHES, "match:img", "match_update");
      awaitNumber(fast, last);

      slow.readOn();
      JsonNode newest = awaitNumber(slow, last);
      assertThat(newest.path("conflated").asInt()).isPositive();
      assertThat(slow.events("match_update")).hasSizeLessThan(last);
      assertThat(gotAndPassedOver(slow)).isEqualTo(last);
      assertThat(gotAndPassedOver(fast)).isEqualTo(last);
      assertThat(fast.events("match_update"))
          .hasSizeGreaterThan(slow.events("match_update").size());
    }
  }

  private static int gotAndPassedOver(WireClient client) {
    return client.events("match_update").stream()
        .mapToInt(m -> 1 + m.path("conflated").asInt())
        .sum();
  }

  @Test
  void slowReaderOfAStreamIsClosedWith4008WithoutDelayingOthers() throws Exception {
    try (WireClient slow = WireClient.connectWithoutReading(stack.push());
        WireClient fast = WireClient.connect(stack.push())) {
      String subscribe = "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:str\"]}}";
      slow.send(subscribe);
      fast.ask("a", subscribe);
      double closed = closedAsSlow();
      int last = flood(Feed.MATCH_EVENTS, "match:str", "match_event");
      awaitNumber(fast, last);
      assertThat(fast.events("match_event")).hasSize(last);
      await().atMost(LONG).until(() -> closedAsSlow() > closed);
      slow.readOn();
      assertThat(slow.awaitClose()).isEqualTo(4008);
    }
  }

  @Test
  void clientThatNeverReadsIsCutOffOnceItsSessionIsClosed() throws Exception {
    try (WireClient stuck = WireClient.connectWithoutReading(stack.push());
        WireClient fast = WireClient.connect(stack.push())) {
      String subscribe = "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:cut\"]}}";
      stuck.send(subscribe);
      fast.ask("a", subscribe);
      double closed = closedAsSlow();
      awaitNumber(fast, flood(Feed.MATCH_EVENTS, "match:cut", "match_event"));
      await().atMost(LONG).until(() -> closedAsSlow() > closed);
      awaitSessions(1);
      assertThat(fast.open()).isTrue();
      assertThat(stuck.open()).as("it was never told").isTrue();
    }
  }

  @Test
  void clientThatSaysGoodbyeAndNeverReadsTheAnswerIsCutOff() {
    try (WireClient stuck = WireClient.connectWithoutReading(stack.push());
        WireClient fast = WireClient.connect(stack.push())) {
      String subscribe = "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:bye\"]}}";
      stuck.send(subscribe);
      fast.ask("a", subscribe);
      awaitNumber(fast, flood(Feed.MATCHES, "match:bye", "match_update"));
      awaitSessions(2);
      stuck.sendClose();
      awaitSessions(1);
      assertThat(fast.open()).isTrue();
    }
  }

  private static double closedAsSlow() throws Exception {
    return stack.push().metric("touchline_push_sessions_closed_total{reason=\"slow_consumer\"}");
  }

  private static void awaitSessions(int number) {
    await().atMost(LONG).until(() -> stack.push().metric("touchline_push_sessions") == number);
  }

  /** More than the sockets' buffers and the outbox hold together. */
  private static int flood(Feed feed, String key, String event) {
    int last = 100;
    for (int n = 1; n <= last; n++) {
      stack
          .publisher()
          .publish(List.of(FeedPublisher.record(feed, key, event, FeedPublisher.padded(n, LARGE))));
    }
    return last;
  }

  private static JsonNode awaitNumber(WireClient client, int number) {
    return client.awaitMessage(m -> m.path("data").path("n").asInt() == number);
  }
}
