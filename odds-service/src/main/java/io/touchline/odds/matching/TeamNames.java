package io.touchline.odds.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of clubs without what differs from source to source: case, accents, punctuation, the
 * letters of an association ("FC", "1.", "05"), and other names of the same club. Two names are of
 * one club if and only if their {@link #club} is equal.
 */
final class TeamNames {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SILENT = Pattern.compile("[.'\\u2018\\u2019`\\u00b4]");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Letters that do not come apart into a base letter and a mark. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "\u00f8", "o", "\u00df", "ss", "\u0142", "l", "\u00e6", "ae", "\u0153", "oe", "\u00f0",
          "d", "\u00fe", "th", "\u0111", "d", "\u0131", "i", "\u0259", "a");

  private static final Map<String, String> WORDS =
      Map.of("utd", "united", "st", "saint", "ste", "saint");

  /**
   * Says what kind of association a club is, or when it began; never which club. "City", "United",
   * "Real" and their like are not here: they tell two clubs of one city apart.
   */
  private static final Set<String> AFFIXES =
      Set.of(
          "fc", "afc", "cf", "sc", "ac", "as", "us", "ssc", "ss", "acf", "uc", "ud", "cd", "rc",
          "rcd", "sd", "ca", "aj", "ogc", "osc", "hsc", "sco", "sv", "vfl", "vfb", "tsg", "tsv",
          "fsv", "bsc", "bk", "if", "ff", "fk", "nk", "gnk", "sk", "krc", "ksc", "1", "04", "05",
          "07", "29", "96", "98", "1846", "1848", "1899", "1907", "1909", "1910", "1913", "calcio");

  private TeamNames() {}

  /** The name's words, for comparison only; e.g. {@code brighton and hove albion}. */
  static String plain(String name) {
    return String.join(" ", words(name));
  }

  /** What stands for the club, whichever of its names is written. */
  static String club(String name) {
    return TeamAliases.clubOf(plain(name));
  }

  /** How alike two plain names look, from 0 to 1: common words by all words. For ranking only. */
  static double likeness(String one, String other) {
    Set<String> common = new HashSet<>(List.of(one.split(" ", -1)));
    Set<String> all = new HashSet<>(common);
    List<String> others = List.of(other.split(" ", -1));
    all.addAll(others);
    common.retainAll(others);
    return (double) common.size() / all.size();
  }

  private static List<String> words(String name) {
    String text = name.toLowerCase(Locale.ROOT).replace("&", " and ");
    for (var letter : LETTERS.entrySet()) {
      text = text.replace(letter.getKey(), letter.getValue());
    }
    text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    text = SILENT.matcher(text).replaceAll("");
    List<String> all =
        Arrays.stream(GAPS.split(text))
            .filter(word -> !word.isEmpty())
            .map(word -> WORDS.getOrDefault(word, word))
            .toList();
    List<String> telling = all.stream().filter(word -> !AFFIXES.contains(word)).toList();
    return telling.isEmpty() ? all : telling;
  }
}
