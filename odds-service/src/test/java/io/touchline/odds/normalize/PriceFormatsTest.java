package io.touchline.odds.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceFormatsTest {
  @ParameterizedTest
  @CsvSource({
    "+138, 2.38",
    "138, 2.38",
    "-110, 1.909091",
    "-230, 1.434783",
    "+100, 2",
    "-100, 2",
    "EVEN, 2",
    "ev, 2",
    "+1300, 14",
    "-2500, 1.04",
    "'\u2212110', 1.909091",
    "' +105 ', 2.05",
    "235.0, 3.35"
  })
  void americanPricesAreRead(String american, double decimal) {
    assertThat(PriceFormats.fromAmerican(american)).isEqualTo(decimal);
  }

  @ParameterizedTest
  @CsvSource({"16/1, 17", "EVS, 2", "5/7, 1.714286", "1/100, 1.01", "6 / 5, 2.2", "0/1, 1"})
  void fractionsAreRead(String fraction, double decimal) {
    assertThat(PriceFormats.fromFraction(fraction)).isEqualTo(decimal);
  }

  @ParameterizedTest
  @CsvSource({"1.85, 1.85", "4.0, 4", "17, 17", "1.0, 1", "1.143, 1.143", "0.5, 0.5"})
  void decimalsAreReadAsTheyAre(String text, double decimal) {
    assertThat(PriceFormats.fromDecimal(text)).isEqualTo(decimal);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", " ", "x", "+", "-", "1/0", "/", "1,85", "NaN", "Infinity", "+99", "0", "1e9"})
  void whatIsNoPriceIsNotANumberInItsFormat(String text) {
    assertThat(PriceFormats.fromAmerican(text)).isNaN();
    assertThat(PriceFormats.fromFraction(text)).isNaN();
    assertThat(PriceFormats.fromDecimal("-" + text)).isNaN();
  }

  @Test
  void evensIsTheSameOnBothSides() {
    assertThat(PriceFormats.american(2)).isEqualTo("EVEN");
    assertThat(PriceFormats.american(1.9999)).isEqualTo("EVEN");
  }

  @Test
  void noAmericanPriceForWhatPaysNothing() {
    for (double none : new double[] {1, 0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> PriceFormats.american(none))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
