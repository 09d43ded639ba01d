package io.touchline.local.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.local.matchday.Competition;
import io.touchline.local.matchday.MatchDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreboardsTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final SimulatedScoreboards simulated = new SimulatedScoreboards(new MatchDay(1, 20));

  @Test
  void aLeagueHasItsObjectAndAllHasNone() {
    JsonNode league = simulated.scoreboard("eng.1", START, JsonVariant.Y2026).orElseThrow();
    assertThat(league.at("/leagues/0/slug").asText()).isEqualTo("eng.1");
    assertThat(league.get("events")).hasSize(10);
    JsonNode all = simulated.scoreboard("all", START, JsonVariant.Y2026).orElseThrow();
    assertThat(all.at("/leagues/0").properties()).hasSize(1);
    assertThat(all.get("events")).hasSize(76);
    assertThat(all.at("/events/0/uid").asText()).startsWith("s:600~l:700~e:");
    assertThat(simulated.scoreboard("xxx.9", START, JsonVariant.Y2026)).isEmpty();
  }

  @Test
  void variantsDifferAsTheYearsDo() {
    JsonNode now = simulated.scoreboard("eng.1", START, JsonVariant.Y2026).orElseThrow();
    JsonNode then = simulated.scoreboard("eng.1", START, JsonVariant.Y2022).orElseThrow();
    assertThat(now.at("/provider/name").asText()).contains("simulated");
    assertThat(then.has("provider")).isFalse();
    assertThat(now.at("/events/0/status/clock").isDouble()).isTrue();
    assertThat(then.at("/events/0/status/clock").isInt()).isTrue();
    assertThat(now.at("/events/0/competitions/0/startDate").isTextual()).isTrue();
    assertThat(then.at("/events/0/competitions/0").has("startDate")).isFalse();
  }

  @Test
  void everyEventHasTheFieldsThatAdaptersRead() {
    for (int minute = 0; minute < 60; minute++) {
      Instant at = START.plus(Duration.ofMinutes(minute));
      JsonNode all = simulated.scoreboard("all", at, JsonVariant.Y2026).orElseThrow();
      for (JsonNode event : all.get("events")) {
        String state = event.at("/status/type/state").asText();
        assertThat(state).isIn("pre", "in", "post");
        assertThat(event.get("date").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\dZ");
        assertThat(event.at("/competitions/0/competitors")).hasSize(2);
        assertThat(event.at("/competitions/0/competitors/0/homeAway").asText()).isEqualTo("home");
        assertThat(event.at("/competitions/0/competitors/1/score").isTextual()).isTrue();
        boolean postponed = event.at("/status/type/name").asText().equals("STATUS_POSTPONED");
        assertThat(event.get("status").has("period")).isEqualTo(!postponed);
        assertThat(event.at("/status/type/completed").asBoolean())
            .isEqualTo(state.equals("post") && !postponed);
      }
    }
  }

  @Test
  void recordingsFollowEachOtherInTimeAndTheLastOneStays(@TempDir Path folder) throws IOException {
    write(folder.resolve("b/first.json"), "fifa.world", "2026-06-11T19:00Z");
    write(folder.resolve("a/second.json"), "fifa.world", "2026-06-12T19:00Z");
    write(folder.resolve("other.json"), "usa.1", "2022-09-17T17:00Z");
    Files.writeString(folder.resolve("broken.json"), "{");
    Files.writeString(folder.resolve("standings.json"), "{\"children\":[]}");
    RecordedScoreboards recorded = RecordedScoreboards.read(folder, Duration.ofSeconds(10), false);
    assertThat(recorded.slugs()).containsExactly("fifa.world", "usa.1");
    assertThat(recorded.skipped())
        .extracting(s -> s.file().getFileName().toString())
        .containsExactly("broken.json", "standings.json");
    assertThat(date(recorded, 0)).isEqualTo("2026-06-11T19:00Z");
    assertThat(date(recorded, 9)).isEqualTo("2026-06-11T19:00Z");
    assertThat(date(recorded, 10)).isEqualTo("2026-06-12T19:00Z");
    assertThat(date(recorded, 1000)).isEqualTo("2026-06-12T19:00Z");
    assertThat(recorded.scoreboard("all", START, JsonVariant.Y2026).orElseThrow().get("events"))
        .hasSize(2);
    RecordedScoreboards looping = RecordedScoreboards.read(folder, Duration.ofSeconds(10), true);
    assertThat(date(looping, 0)).isEqualTo("2026-06-11T19:00Z");
    assertThat(date(looping, 10)).isEqualTo("2026-06-12T19:00Z");
    assertThat(date(looping, 20)).isEqualTo("2026-06-11T19:00Z");
  }

  @Test
  void theTimeOfRecordingsRunsFromTheFirstQuestion(@TempDir Path folder) throws IOException {
    write(folder.resolve("first.json"), "fifa.world", "2026-06-11T19:00Z");
    write(folder.resolve("second.json"), "fifa.world", "2026-06-12T19:00Z");
    RecordedScoreboards recorded = RecordedScoreboards.read(folder, Duration.ofSeconds(10), false);
    assertThat(recorded.file("fifa.world", START)).hasFileName("first.json");
    assertThat(date(recorded, 300)).isEqualTo("2026-06-11T19:00Z");
    assertThat(date(recorded, 309)).isEqualTo("2026-06-11T19:00Z");
    assertThat(date(recorded, 310)).isEqualTo("2026-06-12T19:00Z");
  }

  @Test
  void aFolderWithoutScoreboardsIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> RecordedScoreboards.read(folder, Duration.ofSeconds(1), false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.toString());
    assertThatThrownBy(
            () -> RecordedScoreboards.read(folder.resolve("none"), Duration.ofSeconds(1), false))
        .hasMessageContaining("no folder");
  }

  @Test
  void slugsAreThoseOfEveryCompetition() {
    assertThat(simulated.slugs()).hasSize(Competition.values().length).contains("uefa.champions");
  }

  private static String date(RecordedScoreboards recorded, int seconds) {
    return recorded
        .scoreboard("fifa.world", START.plusSeconds(seconds), JsonVariant.Y2026)
        .orElseThrow()
        .at("/events/0/date")
        .asText();
  }

  private static void write(Path file, String slug, String date) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "{\"leagues\":[{\"slug\":\"%s\"}],\"events\":[{\"id\":\"1\",\"date\":\"%s\"}]}"
            .formatted(slug, date));
  }
}
