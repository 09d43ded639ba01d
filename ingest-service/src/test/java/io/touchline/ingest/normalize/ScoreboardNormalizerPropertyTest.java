package io.touchline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.events.football.League;
import io.touchline.ingest.ScoreboardJson;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever a source makes of its JSON, it costs that record at most. */
class ScoreboardNormalizerPropertyTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ODDITIES =
      List.of("null", "[]", "{}", "[null]", "\"\"", "\"x\"", "-1", "1e99", "true", "[[{}]]");

  @Property(tries = 3000)
  void anyValueAnywhereInOneEventNeverCostsTheOther(
      @ForAll @IntRange(max = 10_000) int where, @ForAll @IntRange(max = 9) int oddity)
      throws IOException {
    ScoreboardJson board = ScoreboardJson.league("700");
    board
        .match("1")
        .secondHalf(60)
        .score(2, 1)
        .shootout(1, 1)
        .goal("10", "45'+2'", "A")
        .yellow("20", "3'", "B");
    board.match("2").firstHalf(10);
    ObjectNode json = board.json();
    replace(json.path("events").get(0), where, JSON.readTree(ODDITIES.get(oddity)));

    NormalizedScoreboard normalized =
        ScoreboardNormalizer.normalize(json, League.PL, "espn", Instant.EPOCH);

    assertThat(normalized.matches().size() + normalized.refusals().size()).isEqualTo(2);
    assertThat(normalized.matches()).anyMatch(match -> match.id().equals("2"));
  }

  /** Puts a value in the place of one of all values below {@code root}. */
  private static void replace(JsonNode root, int where, JsonNode value) {
    List<Runnable> places = new ArrayList<>();
    collect(root, value, places);
    places.get(where % places.size()).run();
  }

  private static void collect(JsonNode node, JsonNode value, List<Runnable> places) {
    if (node instanceof ObjectNode object) {
      for (var field : object.properties()) {
        places.add(() -> object.set(field.getKey(), value));
        collect(field.getValue(), value, places);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        places.add(() -> array.set(index, value));
        collect(array.get(i), value, places);
      }
    }
  }
}
