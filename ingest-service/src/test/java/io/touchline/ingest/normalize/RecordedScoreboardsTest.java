package io.touchline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.touchline.events.football.Incident;
import io.touchline.events.football.IncidentType;
import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchStatus;
import io.touchline.events.football.Side;
import io.touchline.ingest.source.espn.EspnLeague;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against what ESPN really answered. The recordings lie beside the project, not in it. */
class RecordedScoreboardsTest {
  private static final Path RECORDINGS =
      Path.of("..", "..", "shared", "data", "espn", "scoreboards").toAbsolutePath().normalize();
  private static final Pattern SLUG = Pattern.compile("([a-z]+\\.[a-z0-9]+)_");
  private static final Set<IncidentType> GOALS =
      Set.of(IncidentType.GOAL, IncidentType.OWN_GOAL, IncidentType.PENALTY_GOAL);

  @BeforeEach
  void recordingsAreThere() {
    assumeTrue(Files.isDirectory(RECORDINGS), "No recordings at " + RECORDINGS + ": skipped");
  }

  @Test
  void genuineLiveMomentComesThroughWhole() throws IOException {
    NormalizedScoreboard board = read(RECORDINGS.resolve("usa.1_20220917_live.json"));

    assertThat(board.refusals()).isEmpty();
    assertThat(board.matches()).hasSize(11);
    assertThat(minutesInPlay(board)).containsExactly(58, 57, 45, 13);
    assertThat(board.matches().stream().filter(m -> m.status() == MatchStatus.FINISHED)).hasSize(2);
    List<LiveMatch> scheduled =
        board.matches().stream().filter(m -> m.status() == MatchStatus.SCHEDULED).toList();
    assertThat(scheduled).hasSize(5).allSatisfy(m -> assertThat(m.homeScore()).isNull());
  }

  @Test
  void everyRecordedMatchIsTakenAndItsGoalsSumToTheScore() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(RECORDINGS)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(53);
    Map<MatchStatus, Integer> scored = new EnumMap<>(MatchStatus.class);
    for (Path file : files) {
      NormalizedScoreboard board = read(file);
      assertThat(board.refusals()).as(file.toString()).isEmpty();
      assertThat(board.matches()).as(file.toString()).isNotEmpty();
      board.matches().stream()
          .filter(match -> match.homeScore() != null)
          .forEach(
              match -> {
                scored.merge(match.status(), 1, Integer::sum);
                assertThat(goals(match, Side.HOME)).as(match.id()).isEqualTo(match.homeScore());
                assertThat(goals(match, Side.AWAY)).as(match.id()).isEqualTo(match.awayScore());
              });
    }
    assertThat(scored).containsOnly(entry(MatchStatus.FINISHED, 173), entry(MatchStatus.LIVE, 4));
  }

  private static List<Integer> minutesInPlay(NormalizedScoreboard board) {
    return board.matches().stream().filter(LiveMatch::inPlay).map(LiveMatch::minute).toList();
  }

  private static int goals(LiveMatch match, Side side) {
    return (int)
        match.events().stream()
            .filter(incident -> incident.side() == side)
            .map(Incident::type)
            .filter(GOALS::contains)
            .count();
  }

  private static NormalizedScoreboard read(Path file) throws IOException {
    Matcher slug = SLUG.matcher(file.getFileName().toString());
    assertThat(slug.find()).as(file.toString()).isTrue();
    League league = EspnLeague.ofSlug(slug.group(1)).orElseThrow().league();
    return ScoreboardNormalizer.normalize(
        new ObjectMapper().readTree(file.toFile()), league, "espn-recorded", Instant.EPOCH);
  }
}
