package io.touchline.local.settings;

import io.touchline.local.matchday.MatchDay;
import io.touchline.local.scoreboard.JsonVariant;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Where the services get their scores from. */
public sealed interface Upstream {

  /** The name of the folder that keeps the data that come of it. */
  default String folderName() {
    return switch (this) {
      case Simulated _ -> "simulated";
      case Recorded _ -> "recorded";
      case Live _ -> "live";
      case Given _ -> "given";
    };
  }

  /** The sandbox plays a match day. */
  record Simulated(MatchDay matchDay, JsonVariant variant) implements Upstream {}

  /** The sandbox plays recorded files. */
  record Recorded(Path folder, Duration step, boolean loop) implements Upstream {}

  /** The real ESPN. */
  record Live() implements Upstream {}

  /** What the user set as {@code TOUCHLINE_ESPN_SITE_URL}. */
  record Given(URI url) implements Upstream {}
}
