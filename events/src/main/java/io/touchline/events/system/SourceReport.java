package io.touchline.events.system;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a service says of one of its sources, for whoever puts the system's status together.
 *
 * @param service e.g. {@code odds-service}
 * @param source e.g. {@code the-odds-api}; also the record's key
 * @param status the source's state as this service sees it
 * @param rejectedByRule values refused since this replica started, by rule
 * @param timestamp when this was made
 */
public record SourceReport(
    @JsonProperty(required = true) String service,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) SourceStatus status,
    @JsonProperty(required = true) Map<String, Long> rejectedByRule,
    @JsonProperty(required = true) Instant timestamp) {

  public SourceReport {
    rejectedByRule =
        rejectedByRule == null
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<>(rejectedByRule));
  }
}
