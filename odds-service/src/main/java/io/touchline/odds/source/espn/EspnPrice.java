package io.touchline.odds.source.espn;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.odds.normalize.PriceFormats;
import io.touchline.odds.source.Fields;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * One price in whichever way ESPN writes it.
 *
 * <p>An object tells the same price up to three times; the decimal one is taken if it can be read,
 * because it is the source's own rounding. The original is the first of what was read as it stands
 * there: American if there is an American one, for that is how ESPN shows it.
 *
 * @param decimal {@code NaN} if something is there that cannot be read
 */
record EspnPrice(double decimal, String original) {
  /** Written in the place of a price that is not offered. */
  private static final Set<String> NO_PRICE = Set.of("OFF", "N/A", "NA", "--", "-", "NONE", "NULL");

  /**
   * Reads American odds written as a number or text, or an object with any of {@code decimal},
   * {@code value}, {@code fraction}, {@code summary}, {@code displayValue}, {@code american},
   * {@code alternateDisplayValue} and {@code odds}.
   *
   * @return null if no price is offered there
   */
  static EspnPrice of(JsonNode node) {
    if (!node.isObject()) {
      return american(node);
    }
    String decimal = first(node, "decimal", "value");
    String fraction = first(node, "fraction", "summary", "displayValue");
    String american = first(node, "american", "alternateDisplayValue", "odds");
    String original = american == null ? fraction : american;
    if (original == null) {
      original = decimal;
    }
    return original == null ? null : new EspnPrice(readable(decimal, fraction, american), original);
  }

  private static EspnPrice american(JsonNode node) {
    String text = offered(node);
    if (text == null) {
      return null;
    }
    double decimal = PriceFormats.fromAmerican(text);
    // A bare number is American too; with its sign it looks like what it is.
    return new EspnPrice(
        decimal, node.isNumber() && !Double.isNaN(decimal) ? PriceFormats.american(decimal) : text);
  }

  private static double readable(String decimal, String fraction, String american) {
    double read = read(decimal, PriceFormats::fromDecimal);
    if (Double.isNaN(read)) {
      read = read(fraction, PriceFormats::fromFraction);
    }
    return Double.isNaN(read) ? read(american, PriceFormats::fromAmerican) : read;
  }

  private static double read(String text, ToDoubleFunction<String> format) {
    return text == null ? Double.NaN : format.applyAsDouble(text);
  }

  private static String first(JsonNode node, String... names) {
    for (String name : names) {
      String text = offered(node.path(name));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static String offered(JsonNode value) {
    String text = Fields.text(value);
    return text == null || NO_PRICE.contains(text.toUpperCase(Locale.ROOT)) ? null : text;
  }
}
