package io.touchline.events.system;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state of all sources, for room {@code system}: {@code {"status": {"espn": {…}, "lastSync":
 * …}, "timestamp": …}}.
 *
 * @param status a state a source, and when any of them last answered well
 * @param timestamp when this was made
 */
public record SystemStatus(
    @JsonProperty(required = true) Sources status,
    @JsonProperty(required = true) Instant timestamp) {

  /**
   * The sources by name, flat in one JSON object with {@code lastSync}.
   *
   * @param lastSync when any source last answered well; null if none ever did
   * @param sources state by source name
   */
  public record Sources(Instant lastSync, @JsonAnyGetter Map<String, SourceStatus> sources) {
    @JsonCreator
    public Sources(
        @JsonProperty("lastSync") Instant lastSync,
        @JsonAnySetter Map<String, SourceStatus> sources) {
      this.lastSync = lastSync;
      this.sources =
          sources == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(sources));
    }
  }
}
