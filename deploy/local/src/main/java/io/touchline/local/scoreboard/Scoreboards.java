package io.touchline.local.scoreboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the sandbox upstream serves. */
public interface Scoreboards {
  /** The slug of the scoreboard over all leagues. */
  String ALL = "all";

  /**
   * A league's scoreboard.
   *
   * @param slug ESPN's name of the league, or {@link #ALL}
   * @param at the instant at which it is asked for
   * @return the JSON, the caller's to change; empty if there is no such league
   */
  Optional<ObjectNode> scoreboard(String slug, Instant at, JsonVariant variant);

  /**
   * A league's scoreboard with the matches of the days to come, as far as they are known.
   *
   * @param slug as for {@link #scoreboard}
   * @return likewise
   */
  default Optional<ObjectNode> withComing(String slug, Instant at, JsonVariant variant) {
    return scoreboard(slug, at, variant);
  }

  /** The leagues served, by slug. */
  List<String> slugs();

  /** {@code simulated} or {@code recorded}: what the header {@code Touchline-Upstream} says. */
  String provenance();
}
