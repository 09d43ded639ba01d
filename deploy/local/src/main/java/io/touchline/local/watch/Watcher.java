package io.touchline.local.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps a session with the push-service: joins the rooms, joins more as the view wants them, and
 * after a loss comes back with the resume tokens, so that no event is missed.
 */
public final class Watcher {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final List<String> rooms;
  private final View view;
  // Room to event name to token: a room may hold a slot for each of several events.
  private final Map<String, Map<String, String>> tokens = new LinkedHashMap<>();
  private final Set<String> joined = new LinkedHashSet<>();

  public Watcher(URI address, List<String> rooms, View view) {
    this.address = address;
    this.rooms = List.copyOf(rooms);
    this.view = view;
  }

  /** Goes on until the thread is interrupted. */
  public void run() throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (true) {
        view.notice("connecting to " + address + " …");
        WatchSession session = new WatchSession(this::frame);
        String end = session.connect(client, address, () -> connected(session));
        pause = session.wasOpen() ? FIRST_PAUSE : pause;
        // Full jitter: many watchers of a restarted server must not come back at once.
        long wait = ThreadLocalRandom.current().nextLong(1, pause.toMillis());
        view.notice("disconnected (" + end + "), trying again in " + wait + " ms");
        Thread.sleep(wait);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
      }
    }
  }

  private void connected(WatchSession session) {
    view.notice("connected");
    synchronized (this) {
      Set<String> all = new LinkedHashSet<>(rooms);
      all.addAll(view.wantedRooms());
      joined.clear();
      joined.addAll(all);
      session.send(subscribe(all));
    }
  }

  private void frame(WatchSession session, String text) {
    JsonNode frame;
    try {
      frame = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      view.notice("a frame that is no JSON: " + e.getOriginalMessage());
      return;
    }
    view.frame(text, frame);
    synchronized (this) {
      if (frame.has("key") && frame.has("v")) {
        tokens
            .computeIfAbsent(frame.path("key").asText(), k -> new TreeMap<>())
            .put(frame.path("event").asText(), frame.path("v").asText());
      }
      follow(session);
    }
  }

  /** Joins what the view has come to want, and leaves what it no longer wants. */
  private void follow(WatchSession session) {
    Set<String> wanted = new LinkedHashSet<>(rooms);
    wanted.addAll(view.wantedRooms());
    Set<String> more = new LinkedHashSet<>(wanted);
    more.removeAll(joined);
    Set<String> less = new LinkedHashSet<>(joined);
    less.removeAll(wanted);
    if (!more.isEmpty()) {
      session.send(subscribe(more));
    }
    if (!less.isEmpty()) {
      ObjectNode leave = JSON.createObjectNode().put("event", "unsubscribe");
      less.forEach(leave.putObject("data").putArray("keys")::add);
      session.send(leave.toString());
      tokens.keySet().removeAll(less);
    }
    joined.clear();
    joined.addAll(wanted);
  }

  private String subscribe(Collection<String> keys) {
    ObjectNode command = JSON.createObjectNode().put("event", "subscribe");
    ObjectNode data = command.putObject("data");
    keys.forEach(data.putArray("keys")::add);
    ObjectNode resume = JSON.createObjectNode();
    keys.stream()
        .filter(tokens::containsKey)
        .forEach(key -> tokens.get(key).values().forEach(resume.withArray("/" + key)::add));
    if (!resume.isEmpty()) {
      data.set("resume", resume);
    }
    return command.toString();
  }
}
