package io.touchline.odds.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PriceFormatsPropertyTest {
  @Property
  void longAmericanPricesComeBackTheSame(@ForAll @IntRange(min = 101, max = 99_900) int amount) {
    String american = "+" + amount;
    assertThat(PriceFormats.american(PriceFormats.fromAmerican(american))).isEqualTo(american);
  }

  @Property
  void shortAmericanPricesComeBackTheSame(@ForAll @IntRange(min = 101, max = 9_999) int amount) {
    String american = "-" + amount;
    assertThat(PriceFormats.american(PriceFormats.fromAmerican(american))).isEqualTo(american);
  }

  @Property
  void decimalPricesComeBackNearly(@ForAll @DoubleRange(min = 1.01, max = 1000) double decimal) {
    double back = PriceFormats.fromAmerican(PriceFormats.american(decimal));
    // Half a step of American odds: 0.005 above evens, less below.
    assertThat(back).isCloseTo(decimal, within(0.00501));
  }

  @Property
  void moreAmericanIsNeverLessDecimal(
      @ForAll @IntRange(min = -10_000, max = 100_000) int one,
      @ForAll @IntRange(min = -10_000, max = 100_000) int other) {
    double low = PriceFormats.fromAmerican(signed(Math.min(one, other)));
    double high = PriceFormats.fromAmerican(signed(Math.max(one, other)));
    if (!Double.isNaN(low) && !Double.isNaN(high)) {
      assertThat(high).isGreaterThanOrEqualTo(low);
    }
  }

  @Property
  void fractionsAreTheirQuotientPlusOne(
      @ForAll @IntRange(min = 0, max = 5000) int numerator,
      @ForAll @IntRange(min = 1, max = 5000) int denominator) {
    assertThat(PriceFormats.fromFraction(numerator + "/" + denominator))
        .isCloseTo(1 + (double) numerator / denominator, within(5.1e-7));
  }

  @Property
  void anyTextIsAPriceOrNone(@ForAll String text) {
    assertThat(sane(PriceFormats.fromAmerican(text))).isTrue();
    assertThat(sane(PriceFormats.fromFraction(text))).isTrue();
    double decimal = PriceFormats.fromDecimal(text);
    assertThat(Double.isNaN(decimal) || decimal >= 0).isTrue();
  }

  private static boolean sane(double decimal) {
    return Double.isNaN(decimal) || (decimal >= 1 && Double.isFinite(decimal));
  }

  private static String signed(int amount) {
    return amount < 0 ? String.valueOf(amount) : "+" + amount;
  }
}
