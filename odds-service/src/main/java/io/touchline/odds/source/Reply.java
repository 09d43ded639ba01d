package io.touchline.odds.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What came back with status 200.
 *
 * @param body any JSON
 * @param source the source's name, or that of what answered in its place: {@code espn}, {@code
 *     espn-simulated}, {@code the-odds-api-simulated}
 * @param seenAt when the answer was there
 */
public record Reply(Ask ask, JsonNode body, String source, Instant seenAt) {}
