package io.touchline.odds.normalize;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One id for one bookmaker, whichever source speaks of it: at most {@value #MAX_LENGTH} letters and
 * digits in lower case, and underscores. The keys of The Odds API are such ids; the names that
 * other sources write are turned into the same.
 */
public final class BookmakerIds {
  private static final int MAX_LENGTH = 64;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_]{0,63}");

  /** What sets a region or another product of the same bookmaker apart from its name. */
  private static final Pattern PART = Pattern.compile("[()\\[\\]]|\\s[-\\u2013\\u2014]\\s");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  /** Where The Odds API's key is not what its name would give. */
  private static final Map<String, String> KEYS =
      Map.of("888sport", "sport888", "1xbet", "onexbet", "betonline", "betonlineag");

  private BookmakerIds() {}

  /**
   * The id of a name: {@code Bet 365} is {@code bet365}, {@code William Hill (US)} is {@code
   * williamhill_us}, {@code ESPN BET - Live Odds} is {@code espnbet_liveodds}.
   *
   * @param name may be null
   * @return empty if there is no letter or digit in it
   */
  public static String ofName(String name) {
    String id =
        Arrays.stream(PART.split(name == null ? "" : name))
            .map(BookmakerIds::lettersAndDigits)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("_"));
    String known = KEYS.getOrDefault(id, id);
    return known.length() > MAX_LENGTH ? known.substring(0, MAX_LENGTH) : known;
  }

  /**
   * The id of a key of The Odds API: the key itself, e.g. {@code betfair_ex_eu}.
   *
   * @param key may be null
   * @return as for a name, if it is not written as keys are
   */
  public static String ofKey(String key) {
    return key != null && ID.matcher(key).matches() ? key : ofName(key);
  }

  private static String lettersAndDigits(String part) {
    String plain = MARKS.matcher(Normalizer.normalize(part, Normalizer.Form.NFKD)).replaceAll("");
    return OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
