package io.touchline.odds.validate;

import io.touchline.odds.quote.MarketQuote;
import io.touchline.odds.quote.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left of a source's answer.
 *
 * @param accepted the bookmakers with the prices that hold; a bookmaker none of whose prices does
 *     is not in it
 * @param rejected selections by bookmaker whose offered price does not hold, so that the old one
 *     does not either
 * @param refusals why, one for each price or bookmaker refused
 * @param warnings what is odd and was taken all the same
 */
public record Validated(
    MarketQuote accepted,
    Map<String, Set<String>> rejected,
    List<Refusal> refusals,
    List<Refusal> warnings) {

  public Validated {
    rejected = Map.copyOf(rejected);
    refusals = List.copyOf(refusals);
    warnings = List.copyOf(warnings);
  }

  /** An answer in which nothing was wrong. */
  public static Validated allOf(MarketQuote quote) {
    return new Validated(quote, Map.of(), List.of(), List.of());
  }
}
