package io.touchline.push.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.Feed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client comes back, to another process, and has lost nothing. */
class ResumeIT {
  private Stack stack;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    stack = Stack.start(folder, Map.of());
  }

  @AfterEach
  void stop() throws Exception {
    stack.close();
  }

  @Test
  void clientOfAKilledNodeGetsExactlyTheEventsThatItMissedFromAFreshOne() throws Exception {
    String token;
    try (WireClient client = WireClient.connect(stack.push())) {
      client.ask("a", "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:7\"]}}");
      for (int n = 1; n <= 5; n++) {
        stack.publisher().matchEvent("7", n);
      }
      token = awaitNumber(client, "match_event", 3).path("v").asText();
    }
    stack.push().kill();
    stack.publisher().matchEvent("7", 6);
    stack.publisher().matchEvent("8", 1);

    try (PushProcess fresh = stack.another();
        WireClient client = WireClient.connect(fresh)) {
      JsonNode reply = client.ask("a", subscribe("match:7", token));
      assertThat(reply.path("data").path("resumed").toString()).isEqualTo("[\"match:7\"]");
      stack.publisher().matchEvent("7", 7);
      awaitNumber(client, "match_event", 7);
      assertThat(numbers(client, "match_event")).containsExactly(4, 5, 6, 7);
    }
  }

  @Test
  void clientThatHasSeenNoEventYetMissesNoneOnAFreshNode() throws Exception {
    List<String> ids = List.of("n1", "n2", "n3", "n4", "n5", "n6");
    Map<String, String> tokens = new HashMap<>();
    try (WireClient client = WireClient.connect(stack.push())) {
      for (String id : ids) {
        String key = "match:" + id;
        JsonNode reply =
            client.ask(id, "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"" + key + "\"]}}");
        tokens.put(id, reply.at("/data/tokens").path(key).path(0).asText());
      }
    }
    stack.push().kill();
    ids.forEach(id -> stack.publisher().matchEvent(id, 1));
    try (PushProcess fresh = stack.another();
        WireClient client = WireClient.connect(fresh)) {
      // All of them: a wrong idea of the key's partition would fit one in three.
      for (String id : ids) {
        JsonNode reply = client.ask(id, subscribe("match:" + id, tokens.get(id)));
        assertThat(reply.at("/data/resumed/0").asText()).isEqualTo("match:" + id);
        client.awaitMessage(
            m ->
                m.path("event").asText().equals("match_event")
                    && m.path("key").asText().equals("match:" + id));
      }
      assertThat(client.events("match_event")).hasSize(ids.size());
    }
  }

  @Test
  void clientWithTheCurrentImageIsSentNothingAndWithAnOlderOneTheNewest() throws Exception {
    stack.publisher().match("7", 1);
    stack.publisher().match("7", 2);
    try (PushProcess fresh = stack.another();
        WireClient client = WireClient.connect(fresh);
        WireClient again = WireClient.connect(stack.push());
        WireClient late = WireClient.connect(stack.push())) {
      client.ask("a", "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:7\"]}}");
      String token = awaitNumber(client, "match_update", 2).path("v").asText();

      JsonNode reply = again.ask("a", subscribe("match:7", token));
      assertThat(reply.path("data").path("resumed")).hasSize(1);
      again.ask("b", "{\"event\":\"ping\"}");
      assertThat(again.events("match_update")).isEmpty();

      stack.publisher().match("7", 3);
      awaitNumber(again, "match_update", 3);
      JsonNode image = late.ask("a", subscribe("match:7", token));
      assertThat(image.path("data").path("resumed")).isEmpty();
      awaitNumber(late, "match_update", 3);
      assertThat(numbers(late, "match_update")).containsExactly(3);
    }
  }

  @Test
  void topicMadeAnewVoidsTokensAndImages() throws Exception {
    stack.publisher().match("7", 1);
    stack.publisher().match("old", 1);
    try (WireClient client = WireClient.connect(stack.push())) {
      client.ask("a", "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:7\"]}}");
      String token = awaitNumber(client, "match_update", 1).path("v").asText();

      stack.publisher().remake(Feed.MATCHES);
      try (FeedPublisher publisher = new FeedPublisher(stack.kafka().bootstrapServers())) {
        publisher.match("7", 2);
      }
      // The running node notices by itself.
      awaitNumber(client, "match_update", 2);
      try (WireClient late = WireClient.connect(stack.push())) {
        JsonNode reply = late.ask("a", subscribe("match:7", token));
        assertThat(reply.path("data").path("resumed")).isEmpty();
        awaitNumber(late, "match_update", 2);
        late.ask("b", "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:old\"]}}");
        late.ask("c", "{\"event\":\"ping\"}");
        assertThat(numbers(late, "match_update")).containsExactly(2);
      }
    }
  }

  @Test
  void joinersUnderLoadSeeNeitherGapNorDuplicate() throws Exception {
    int last = 600;
    Thread load =
        Thread.ofPlatform()
            .start(
                () ->
                    IntStream.rangeClosed(1, last)
                        .forEach(
                            n ->
                                stack
                                    .publisher()
                                    .publish(
                                        List.of(
                                            FeedPublisher.record(
                                                Feed.MATCHES,
                                                "match:l",
                                                "match_update",
                                                FeedPublisher.number(n)),
                                            FeedPublisher.record(
                                                Feed.MATCH_EVENTS,
                                                "match:l",
                                                "match_event",
                                                FeedPublisher.number(n))))));
    List<WireClient> clients = new ArrayList<>();
    try {
      while (load.isAlive() && clients.size() < 150) {
        WireClient client = WireClient.connect(stack.push());
        client.ask("a", "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"match:l\"]}}");
        clients.add(client);
      }
      load.join();
      assertThat(clients).hasSizeGreaterThan(20);
      // One more that nobody can have joined too late for: all must end with it.
      stack.publisher().match("l", last + 1);
      stack.publisher().matchEvent("l", last + 1);
      for (WireClient client : clients) {
        awaitNumber(client, "match_update", last + 1);
        awaitNumber(client, "match_event", last + 1);
        assertConsecutiveUpTo(last + 1, numbers(client, "match_update"));
        assertConsecutiveUpTo(last + 1, numbers(client, "match_event"));
      }
    } finally {
      clients.forEach(WireClient::close);
    }
  }

  private static void assertConsecutiveUpTo(int last, List<Integer> numbers) {
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(numbers.getFirst(), last).boxed().toList());
  }

  private static String subscribe(String key, String token) {
    return "{\"event\":\"subscribe\",\"data\":{\"keys\":[\"%s\"],\"resume\":{\"%s\":\"%s\"}}}"
        .formatted(key, key, token);
  }

  private static JsonNode awaitNumber(WireClient client, String event, int number) {
    return client.awaitMessage(
        m -> m.path("event").asText().equals(event) && m.path("data").path("n").asInt() == number);
  }

  private static List<Integer> numbers(WireClient client, String event) {
    return client.events(event).stream().map(m -> m.path("data").path("n").asInt()).toList();
  }
}
