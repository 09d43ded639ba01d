package io.touchline.odds.source.theoddsapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.EventJson;
import io.touchline.odds.source.Fields;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An error that the API tells as JSON ({@code message}, {@code error_code}).
 *
 * @param code as the API writes it, e.g. {@code OUT_OF_USAGE_CREDITS}
 * @param words for an operator, with what to do; without a full stop, and never with the key
 */
public record TheOddsApiError(String code, String words) {
  /** Codes are the API's own, so nothing else that a body may hold gets through by them. */
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{2,63}");

  /**
   * Reads the body of a refusal. The API's own message is not repeated: it may quote the request,
   * and with it the key.
   *
   * @param body may be null, or no JSON
   * @return empty if it is no error of the API
   */
  public static Optional<TheOddsApiError> of(String body) {
    try {
      JsonNode json = EventJson.mapper().readTree(body == null ? "" : body);
      String code = Fields.text(json.path("error_code"));
      return code == null || !CODE.matcher(code).matches()
          ? Optional.empty()
          : Optional.of(new TheOddsApiError(code, words(code)));
    } catch (JsonProcessingException noJson) {
      return Optional.empty();
    }
  }

  /** Whether asking again is in vain until somebody changes a setting or the subscription. */
  public boolean needsOperator() {
    return switch (code) {
      case "MISSING_KEY", "INVALID_KEY", "DEACTIVATED_KEY", "INVALID_REGION", "MISSING_REGION" ->
          true;
      default -> false;
    };
  }

  private static String words(String code) {
    return switch (code) {
      case "MISSING_KEY" -> "The Odds API got no key: set TOUCHLINE_ODDS_API_KEY";
      case "INVALID_KEY" -> "The Odds API does not know the key: check TOUCHLINE_ODDS_API_KEY";
      case "DEACTIVATED_KEY" -> "The key for The Odds API was deactivated: renew the subscription";
      case "OUT_OF_USAGE_CREDITS" ->
          "The credits for The Odds API are used up: new ones come with the next month, or with a"
              + " larger subscription";
      case "EXCEEDED_FREQ_LIMIT" -> "The Odds API was asked too often within a second";
      case "UNKNOWN_SPORT" -> "The Odds API does not know this league, or has it not on offer now";
      case "MISSING_REGION", "INVALID_REGION" ->
          "The Odds API does not know a region: check TOUCHLINE_ODDS_API_REGIONS";
      default -> "The Odds API refused with " + code;
    };
  }
}
