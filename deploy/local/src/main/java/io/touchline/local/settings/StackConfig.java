package io.touchline.local.settings;

import io.touchline.local.matchday.MatchDay;
import io.touchline.local.scoreboard.JsonVariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to start, from the environment and the command line.
 *
 * @param root the project's folder
 * @param home where data, logs and pid files are kept
 * @param upstream where the scores come from
 * @param startLimit how long the services may take to become ready
 * @param settings the environment itself, for ports and for what is passed on to services
 */
public record StackConfig(
    Path root, Path home, Upstream upstream, Duration startLimit, Settings settings) {
  private static final String DATA = "data";
  private static final int DEFAULT_SPEED = 20;
  private static final int DEFAULT_SEED = 1;
  private static final int DEFAULT_STEP = 10;
  // The services ask once a second at most, and shall miss none.
  private static final int MIN_STEP = 2;
  private static final int DEFAULT_START_LIMIT = 120;

  /**
   * Reads what the user wants.
   *
   * @param live whether the real ESPN was asked for
   * @param recorded the folder of recordings, if one was asked for
   * @throws Settings.WrongSettingException if a variable is wrong
   */
  public static StackConfig of(Settings settings, boolean live, Optional<Path> recorded) {
    Path root = root(settings);
    return new StackConfig(
        root,
        home(settings),
        upstream(settings, live, recorded),
        Duration.ofSeconds(
            settings.wholeNumber("TOUCHLINE_START_TIMEOUT", 5, 3600).orElse(DEFAULT_START_LIMIT)),
        settings);
  }

  private static Path root(Settings settings) {
    return Path.of(settings.text("TOUCHLINE_ROOT").orElse(".")).toAbsolutePath().normalize();
  }

  /** The data folder: {@code TOUCHLINE_HOME}, or {@code .touchline} in the project's. */
  public static Path home(Settings settings) {
    return settings
        .text("TOUCHLINE_HOME")
        .map(Path::of)
        .orElseGet(() -> root(settings).resolve(".touchline"))
        .toAbsolutePath()
        .normalize();
  }

  private static Upstream upstream(Settings settings, boolean live, Optional<Path> recorded) {
    // Read in any case: a wrong value must not wait for the day on which it counts.
    Upstream.Simulated simulated = new Upstream.Simulated(matchDay(settings), variant(settings));
    Duration step =
        Duration.ofSeconds(
            settings.wholeNumber("TOUCHLINE_SANDBOX_STEP", MIN_STEP, 86_400).orElse(DEFAULT_STEP));
    boolean loop = settings.flag("TOUCHLINE_SANDBOX_LOOP");
    if (recorded.isPresent()) {
      return new Upstream.Recorded(recorded.get().toAbsolutePath(), step, loop);
    }
    // What the user has set goes before --live too: the services would follow it anyway.
    return settings
        .url("TOUCHLINE_ESPN_SITE_URL")
        .<Upstream>map(Upstream.Given::new)
        .orElse(live ? new Upstream.Live() : simulated);
  }

  private static MatchDay matchDay(Settings settings) {
    return new MatchDay(
        settings.wholeNumber("TOUCHLINE_SANDBOX_SEED", 0, MatchDay.MAX_SEED).orElse(DEFAULT_SEED),
        settings
            .wholeNumber("TOUCHLINE_SANDBOX_SPEED", 1, MatchDay.MAX_SPEED)
            .orElse(DEFAULT_SPEED));
  }

  private static JsonVariant variant(Settings settings) {
    String year = settings.text("TOUCHLINE_SANDBOX_VARIANT").orElse(JsonVariant.Y2026.year());
    return JsonVariant.ofYear(year)
        .orElseThrow(() -> Settings.wrong("TOUCHLINE_SANDBOX_VARIANT", year, "2026 or 2022"));
  }

  /** Where the data is kept: a folder an upstream, lest one's matches show among the other's. */
  public Path dataFolder() {
    return home.resolve(DATA).resolve(upstream.folderName());
  }

  /** The data folders of a home that there are, of whatever upstream. */
  public static List<Path> dataFolders(Path home) throws IOException {
    Path data = home.resolve(DATA);
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(data)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Where pid files and addresses are kept. */
  public Path runFolder() {
    return home.resolve("run");
  }

  /**
   * For {@code java.io.tmpdir}, which only the command line can set: libraries leave files there if
   * we are killed. Emptied by each start.
   */
  public Path temporaryFolder() {
    return home.resolve("tmp");
  }

  /** Where logs are kept. */
  public Path logFolder() {
    return home.resolve("logs");
  }
}
