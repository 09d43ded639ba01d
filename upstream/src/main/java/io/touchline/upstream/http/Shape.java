package io.touchline.upstream.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/**
 * What a body must look like to be an answer at all; its records are not yet looked at.
 *
 * @param rule the rule that a body of another shape breaks, in upper case, e.g. {@code NO_EVENTS}
 * @param flaw what is wrong with such a body, in words, e.g. {@code JSON without a list of events}
 * @param fits whether a body has this shape
 */
public record Shape(String rule, String flaw, Predicate<JsonNode> fits) {
  /** Whatever is JSON. */
  public static final Shape ANY = new Shape("NOT_JSON", "No JSON", json -> true);
}
