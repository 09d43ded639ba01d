package io.touchline.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Faults as JSON: {@code {"fault": "429", "api": "scoreboard", "leagues": ["eng.1"],
 * "retryAfterSeconds": 5, "delayMs": 3000, "count": 2}}; all but {@code fault} may be missing.
 */
public final class FaultRequest {
  private static final int MAX_RETRY_AFTER_SECONDS = 86_400;
  private static final int MAX_DELAY_MS = 600_000;
  private static final int MAX_COUNT = 1_000_000;
  private static final int DEFAULT_DELAY_MS = 5_000;
  private static final int DEFAULT_RETRY_AFTER_SECONDS = 5;

  private FaultRequest() {}

  /**
   * Reads a fault.
   *
   * @throws IllegalArgumentException if it is none; the message names field and value
   */
  public static Fault parse(JsonNode json) {
    if (!json.isObject()) {
      throw new IllegalArgumentException("The body must be a JSON object");
    }
    String name = json.path("fault").asText();
    Fault.Kind kind =
        Fault.Kind.ofWireName(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "fault must be one of " + kinds() + ", not \"" + name + "\""));
    // A 429 always says when to come back, as ESPN's does; a 503 only if it is told to.
    Integer defaultRetry =
        kind == Fault.Kind.TOO_MANY_REQUESTS ? Integer.valueOf(DEFAULT_RETRY_AFTER_SECONDS) : null;
    Integer retry = number(json, "retryAfterSeconds", 0, MAX_RETRY_AFTER_SECONDS, defaultRetry);
    Integer delay = number(json, "delayMs", 0, MAX_DELAY_MS, DEFAULT_DELAY_MS);
    return new Fault(
        kind,
        api(json, kind),
        leagues(json),
        retry == null ? null : Duration.ofSeconds(retry),
        Duration.ofMillis(delay),
        number(json, "count", 1, MAX_COUNT, null));
  }

  private static String kinds() {
    return Arrays.stream(Fault.Kind.values())
        .map(Fault.Kind::wireName)
        .collect(Collectors.joining(", "));
  }

  private static Api api(JsonNode json, Fault.Kind kind) {
    // Only The Odds API has a quota.
    Api otherwise = kind == Fault.Kind.QUOTA ? Api.ODDS_API : null;
    JsonNode name = json.path("api");
    if (name.isMissingNode()) {
      return otherwise;
    }
    return Api.ofWireName(name.asText())
        .filter(api -> otherwise == null || api == otherwise)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "api must be "
                        + (otherwise == null ? apis() : otherwise.wireName())
                        + " for this fault, not "
                        + name));
  }

  private static String apis() {
    return "one of "
        + Arrays.stream(Api.values()).map(Api::wireName).collect(Collectors.joining(", "));
  }

  private static Set<String> leagues(JsonNode json) {
    JsonNode leagues = json.path("leagues");
    if (leagues.isMissingNode()) {
      return Set.of();
    }
    Set<String> slugs = new LinkedHashSet<>();
    leagues.forEach(slug -> slugs.add(slug.isTextual() ? slug.asText() : ""));
    if (!leagues.isArray() || slugs.isEmpty() || slugs.contains("")) {
      throw new IllegalArgumentException(
          "leagues must be a list of slugs such as \"eng.1\", not " + leagues);
    }
    return slugs;
  }

  private static Integer number(
      JsonNode json, String field, int least, int most, Integer otherwise) {
    JsonNode value = json.path(field);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
      throw new IllegalArgumentException(
          field + " must be a whole number of " + least + " to " + most + ", not " + value);
    }
    return value.asInt();
  }

  public static ObjectNode write(Fault fault) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("fault", fault.kind().wireName());
    if (fault.api() != null) {
      json.put("api", fault.api().wireName());
    }
    if (!fault.leagues().isEmpty()) {
      fault.leagues().forEach(json.putArray("leagues")::add);
    }
    if (fault.retryAfter() != null) {
      json.put("retryAfterSeconds", fault.retryAfter().toSeconds());
    }
    if (fault.kind() == Fault.Kind.SLOW) {
      json.put("delayMs", fault.delay().toMillis());
    }
    if (fault.count() != null) {
      json.put("count", fault.count());
    }
    return json;
  }
}
