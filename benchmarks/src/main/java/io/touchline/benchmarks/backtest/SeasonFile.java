package io.touchline.benchmarks.backtest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

/**
 * Reads a season's CSV as football-data.co.uk publishes it: with or without a byte order mark,
 * columns by name and not by place (they differ by year), values missing here and there. The date
 * is not read: its form changed over the years, and nothing here depends on it.
 */
final class SeasonFile {
  private static final String RESULT = "FTR";
  private static final List<String> OUTCOMES = List.of("H", "D", "A");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          // Some years end each line with commas: headers without a name.
          .setAllowMissingColumnNames(true)
          .setIgnoreEmptyLines(true)
          .get();

  private final Map<ClosingOdds, Map<String, Integer>> skipped = new EnumMap<>(ClosingOdds.class);

  private SeasonFile() {}

  /**
   * Reads a file.
   *
   * @throws NoSeasonException if a column is missing without which there is nothing to hold
   *     against, with the column's name
   * @throws IOException if it cannot be read
   */
  static Season read(Path file) throws IOException, NoSeasonException {
    // Lenient on purpose: old files have a name or two in another encoding, which nobody reads
    // here.
    try (Reader reader =
            new InputStreamReader(
                BOMInputStream.builder().setPath(file).get(), StandardCharsets.UTF_8);
        CSVParser csv = FORMAT.parse(reader)) {
      return new SeasonFile().read(file, csv);
    } catch (IllegalArgumentException e) {
      throw new NoSeasonException(file + " cannot be read as CSV: " + e.getMessage());
    }
  }

  private Season read(Path file, CSVParser csv) throws NoSeasonException {
    List<String> header = csv.getHeaderNames();
    requireColumn(file, header, RESULT);
    List<ClosingOdds> present =
        Arrays.stream(ClosingOdds.values())
            .filter(odds -> header.containsAll(odds.columns()))
            .toList();
    if (present.stream().allMatch(odds -> odds == ClosingOdds.HIGHEST)) {
      for (String column : ClosingOdds.PINNACLE.columns()) {
        requireColumn(file, header, column);
      }
    }
    List<PlayedMatch> matches = new ArrayList<>();
    for (CSVRecord row : csv) {
      int outcome = OUTCOMES.indexOf(value(row, RESULT));
      Map<ClosingOdds, List<Double>> prices = new EnumMap<>(ClosingOdds.class);
      for (ClosingOdds odds : ClosingOdds.values()) {
        if (outcome < 0) {
          skip(odds, "no result");
        } else if (!present.contains(odds)) {
          skip(odds, "no such column in " + file.getFileName());
        } else {
          prices(row, odds, prices);
        }
      }
      if (outcome >= 0) {
        matches.add(new PlayedMatch(outcome, prices));
      }
    }
    return new Season(file.getFileName().toString(), matches, skipped);
  }

  private void prices(CSVRecord row, ClosingOdds odds, Map<ClosingOdds, List<Double>> prices) {
    List<Double> triple = new ArrayList<>();
    for (String column : odds.columns()) {
      String text = value(row, column);
      if (text.isEmpty()) {
        skip(odds, "price missing");
        return;
      }
      double price = decimal(text);
      if (!(price > 1) || Double.isInfinite(price)) {
        skip(odds, "no price");
        return;
      }
      triple.add(price);
    }
    prices.put(odds, triple);
  }

  private void skip(ClosingOdds odds, String reason) {
    skipped.computeIfAbsent(odds, none -> new TreeMap<>()).merge(reason, 1, Integer::sum);
  }

  private static String value(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
  }

  /** NaN for what is no number. */
  private static double decimal(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static void requireColumn(Path file, List<String> header, String column)
      throws NoSeasonException {
    if (!header.contains(column)) {
      throw new NoSeasonException(
          file
              + " is no season file of football-data.co.uk with closing odds: column \""
              + column
              + "\" is missing");
    }
  }
}
