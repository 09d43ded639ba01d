package io.touchline.odds.normalize;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prices in American, fractional and decimal odds.
 *
 * <p>Decimal odds are what one unit staked pays back, stake included. American odds {@code +a} are
 * {@code 1 + a/100}, {@code -a} are {@code 1 + 100/a}; fractional odds {@code n/d} are {@code 1 +
 * n/d}. The quotient is computed exactly and then rounded half up to {@value #DECIMALS} decimals:
 * enough that every American price from -9,999 to +99,900 comes back the same from {@link
 * #american(double)}. Decimal odds are never rounded.
 *
 * <p>What cannot be read is {@code NaN}. Whether a price makes sense is not asked here: {@code 1.0}
 * is read as 1.0.
 */
public final class PriceFormats {
  private static final int DECIMALS = 6;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Set<String> EVENS = Set.of("EVEN", "EVENS", "EVS", "EV", "EVN");
  private static final Pattern AMERICAN = Pattern.compile("([+-]?)(\\d{1,7}(?:\\.\\d{1,6})?)");
  private static final Pattern FRACTION =
      Pattern.compile("(\\d{1,7}(?:\\.\\d{1,6})?)\\s*/\\s*(\\d{1,7})");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,7}(?:\\.\\d{1,17})?");

  private PriceFormats() {}

  /**
   * American odds, e.g. {@code +138}, {@code 138}, {@code -110}, {@code EVEN}, to decimal.
   *
   * @param text may be null; {@code NaN} for it, and for a number nearer to zero than 100, which is
   *     no American price
   */
  public static double fromAmerican(String text) {
    String clean = clean(text);
    if (EVENS.contains(clean)) {
      return 2;
    }
    Matcher matcher = AMERICAN.matcher(clean);
    if (!matcher.matches()) {
      return Double.NaN;
    }
    BigDecimal amount = new BigDecimal(matcher.group(2));
    if (amount.compareTo(HUNDRED) < 0) {
      return Double.NaN;
    }
    return matcher.group(1).equals("-") ? onePlus(HUNDRED, amount) : onePlus(amount, HUNDRED);
  }

  /**
   * Fractional odds, e.g. {@code 16/1}, {@code 5/7}, {@code EVS}, to decimal.
   *
   * @param text may be null
   */
  public static double fromFraction(String text) {
    String clean = clean(text);
    if (EVENS.contains(clean)) {
      return 2;
    }
    Matcher matcher = FRACTION.matcher(clean);
    if (!matcher.matches()) {
      return Double.NaN;
    }
    BigDecimal denominator = new BigDecimal(matcher.group(2));
    return denominator.signum() == 0
        ? Double.NaN
        : onePlus(new BigDecimal(matcher.group(1)), denominator);
  }

  /**
   * Decimal odds, e.g. {@code 1.85}; unrounded.
   *
   * @param text may be null
   */
  public static double fromDecimal(String text) {
    String clean = clean(text);
    return DECIMAL.matcher(clean).matches() ? Double.parseDouble(clean) : Double.NaN;
  }

  /**
   * Decimal odds as the nearest American ones: {@code +138}, {@code -110}; {@code EVEN} for 2.0.
   *
   * @throws IllegalArgumentException unless the price is finite and above 1
   */
  public static String american(double decimal) {
    if (!(decimal > 1) || Double.isInfinite(decimal)) {
      throw new IllegalArgumentException("No American odds for " + decimal);
    }
    double profit = decimal - 1;
    long amount = profit >= 1 ? Math.round(profit * 100) : -Math.round(100 / profit);
    // What rounds to 100 on either side of evens is the same price.
    return Math.abs(amount) == 100 ? "EVEN" : (amount > 0 ? "+" : "") + amount;
  }

  private static double onePlus(BigDecimal numerator, BigDecimal denominator) {
    return BigDecimal.ONE
        .add(numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP))
        .doubleValue();
  }

  /** Upper case, with the minus signs and dashes of typesetters as plain ones. */
  private static String clean(String text) {
    return text == null
        ? ""
        : text.strip().toUpperCase(Locale.ROOT).replaceAll("[\\u2010-\\u2015\\u2212]", "-");
  }
}
