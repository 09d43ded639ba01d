package io.touchline.local.scoreboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Plays recorded scoreboards, each league's own in time order: one after the other, a step of wall
 * clock each. The last one stays, or the first follows it. Time runs from the first question for a
 * scoreboard, since who asks may need a while to start.
 *
 * <p>Time, not requests, moves them on: a poller that is late misses a step, as it would in life.
 */
public final class RecordedScoreboards implements Scoreboards {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, List<Recording>> byLeague;
  private final List<Skipped> skipped;
  private final AtomicReference<Instant> started = new AtomicReference<>();
  private final Duration step;
  private final boolean loop;

  private RecordedScoreboards(
      Map<String, List<Recording>> byLeague, List<Skipped> skipped, Duration step, boolean loop) {
    this.byLeague = byLeague;
    this.skipped = List.copyOf(skipped);
    this.step = step;
    this.loop = loop;
  }

  /** A file that is no scoreboard, and why. */
  public record Skipped(Path file, String reason) {}

  private record Recording(Path file, String slug, String date, ObjectNode board) {}

  /**
   * Reads every {@code *.json} below a folder.
   *
   * @param step how long each is on show
   * @param loop whether the first follows the last
   * @throws IOException if the folder cannot be read or holds no scoreboard; the message is for
   *     people
   */
  public static RecordedScoreboards read(Path folder, Duration step, boolean loop)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("There is no folder " + folder);
    }
    List<Path> files;
    try (Stream<Path> paths = Files.walk(folder)) {
      files = paths.filter(p -> p.toString().endsWith(".json")).sorted().toList();
    }
    Map<String, List<Recording>> byLeague = new TreeMap<>();
    List<Skipped> skipped = new ArrayList<>();
    for (Path file : files) {
      try {
        Recording recording = recording(file);
        byLeague.computeIfAbsent(recording.slug(), s -> new ArrayList<>()).add(recording);
      } catch (IOException e) {
        skipped.add(new Skipped(file, e.getMessage()));
      }
    }
    if (byLeague.isEmpty()) {
      throw new IOException(
          "No scoreboard among the " + files.size() + " *.json files below " + folder);
    }
    byLeague.values().forEach(r -> r.sort(Comparator.comparing(Recording::date)));
    return new RecordedScoreboards(byLeague, skipped, step, loop);
  }

  private static Recording recording(Path file) throws IOException {
    JsonNode tree;
    try {
      tree = JSON.readTree(file.toFile());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IOException("not JSON: " + e.getOriginalMessage(), e);
    }
    String slug = tree.path("leagues").path(0).path("slug").asText();
    if (!(tree instanceof ObjectNode board) || slug.isEmpty() || !tree.path("events").isArray()) {
      throw new IOException("no scoreboard: it has no leagues[0].slug or no events");
    }
    return new Recording(file, slug, firstDate(board), board);
  }

  /** Files of one day are told apart by their names, by which they are sorted already. */
  private static String firstDate(ObjectNode board) {
    String first = "";
    for (JsonNode event : board.path("events")) {
      String date = event.path("date").asText();
      first = first.isEmpty() || date.compareTo(first) < 0 ? date : first;
    }
    return first;
  }

  @Override
  public Optional<ObjectNode> scoreboard(String slug, Instant at, JsonVariant variant) {
    started.compareAndSet(null, at);
    if (slug.equals(ALL)) {
      ObjectNode all = JSON.createObjectNode();
      all.putArray("leagues").addObject().putArray("calendar");
      var events = all.putArray("events");
      byLeague.keySet().forEach(s -> current(s, at).board().path("events").forEach(events::add));
      return Optional.of(marked(all));
    }
    return byLeague.containsKey(slug)
        ? Optional.of(marked(current(slug, at).board().deepCopy()))
        : Optional.empty();
  }

  private ObjectNode marked(ObjectNode board) {
    return board.put("touchlineUpstream", provenance());
  }

  private Recording current(String slug, Instant at) {
    List<Recording> recordings = byLeague.get(slug);
    Instant begun = Objects.requireNonNullElse(started.get(), at);
    long steps = Math.max(0, Duration.between(begun, at).dividedBy(step));
    long index = loop ? steps % recordings.size() : Math.min(steps, recordings.size() - 1);
    return recordings.get((int) index);
  }

  @Override
  public List<String> slugs() {
    return List.copyOf(byLeague.keySet());
  }

  @Override
  public String provenance() {
    return "recorded";
  }

  /** The files that were left out. */
  public List<Skipped> skipped() {
    return skipped;
  }

  /** How many scoreboards a league has. */
  public int count(String slug) {
    return byLeague.getOrDefault(slug, List.of()).size();
  }

  /** The file that is on show; to look at it does not start the time. */
  public Path file(String slug, Instant at) {
    return current(slug, at).file();
  }
}
