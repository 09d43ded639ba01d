package io.touchline.odds.source.theoddsapi;

import io.touchline.events.football.League;
import io.touchline.odds.matching.FixtureMatcher;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.source.Ask;
import io.touchline.odds.source.FixturesConfig;
import io.touchline.odds.source.OddsSource;
import io.touchline.odds.source.Reply;
import io.touchline.odds.source.Server;
import io.touchline.odds.source.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Odds API: one request a league brings the prices of all bookmakers of the regions asked for.
 * Its events have ids of their own; each is matched to a fixture, or listed as unmatched.
 *
 * <p>Called from the polling thread only.
 */
@ApplicationScoped
public class TheOddsApiSource implements OddsSource {
  private static final String API = "touchline.odds.api.";
  private static final int HOUR_MS = 3_600_000;
  private static final int WEEK_MINUTES = 10_080;
  private static final Pattern REGION = Pattern.compile("[a-z][a-z0-9_]{1,15}");

  private final Optional<String> key;
  private final String regions;
  private final int cost;
  private final QuotaPace pace;
  private final Duration window;
  private final Duration tolerance;

  /**
   * Looks at all settings of The Odds API.
   *
   * @throws IllegalArgumentException for a wrong value, naming the property and the value
   */
  @Inject
  public TheOddsApiSource(TheOddsApiConfig config, FixturesConfig fixtures) {
    check(config);
    this.key = config.key().map(String::strip).filter(text -> !text.isEmpty());
    this.regions = String.join(",", config.regions().stream().map(String::strip).toList());
    this.cost = config.regions().size();
    this.pace = new QuotaPace(config.quotaReserve());
    this.window = Duration.ofDays(Settings.range("touchline.odds.days", fixtures.days(), 1, 14));
    this.tolerance =
        Duration.ofMinutes(
            Settings.range(
                "touchline.odds.kick-off-tolerance", fixtures.kickOffTolerance(), 0, WEEK_MINUTES));
  }

  /** Why this source is not to be asked, in words for an operator; empty if it is. */
  public Optional<String> off() {
    return key.isPresent() ? Optional.empty() : Optional.of("no key: set TOUCHLINE_ODDS_API_KEY");
  }

  /** Credits that one request costs: one for each region, as there is one market. */
  public int cost() {
    return cost;
  }

  /** How fast the credits let us ask. */
  public QuotaPace pace() {
    return pace;
  }

  /**
   * The request for a league.
   *
   * @throws IllegalStateException if this source is {@link #off}
   */
  @Override
  public Ask ask(League league, Instant now) {
    String sport = TheOddsApiLeague.of(league).sportKey();
    return new Ask(
        Server.THE_ODDS_API,
        "/v4/sports/" + sport + "/odds",
        Map.of(
            "apiKey",
            key.orElseThrow(() -> new IllegalStateException("The Odds API is off")),
            "regions",
            regions,
            "markets",
            "h2h",
            "oddsFormat",
            "decimal",
            "dateFormat",
            "iso",
            // Later events could be matched to nothing. The API refuses fractions of a second.
            "commenceTimeTo",
            now.plus(window).truncatedTo(ChronoUnit.SECONDS).toString()),
        sport,
        league,
        null);
  }

  @Override
  public OddsReading read(Reply reply, List<Fixture> fixtures) {
    return TheOddsApiAnswer.read(reply, new FixtureMatcher(fixtures, tolerance));
  }

  @Override
  public Optional<String> words(String body) {
    return TheOddsApiError.of(body).map(TheOddsApiError::words);
  }

  private static void check(TheOddsApiConfig config) {
    Settings.server(API + "url", config.url());
    if (config.regions().isEmpty()) {
      throw Settings.wrong(API + "regions", "empty", "a list such as eu,uk");
    }
    for (String region : config.regions()) {
      if (!REGION.matcher(region.strip()).matches()) {
        throw Settings.wrong(API + "regions", region, "a list such as eu,uk");
      }
    }
    Settings.range(API + "quota-reserve", config.quotaReserve(), 0, Integer.MAX_VALUE);
    Settings.range(API + "connect-timeout-ms", config.connectTimeoutMs(), 1, HOUR_MS);
    Settings.range(API + "read-timeout-ms", config.readTimeoutMs(), 1, HOUR_MS);
    Settings.range(API + "total-timeout-ms", config.totalTimeoutMs(), 1, HOUR_MS);
    Settings.range(API + "max-body-bytes", config.maxBodyBytes(), 1024, Integer.MAX_VALUE / 2);
    Settings.range(API + "backoff-base-ms", config.backoffBaseMs(), 1, HOUR_MS);
    Settings.range(API + "backoff-max-ms", config.backoffMaxMs(), 1, HOUR_MS);
    Settings.range(API + "circuit-failures", config.circuitFailures(), 1, 1_000);
    Settings.range(API + "circuit-open-ms", config.circuitOpenMs(), 0, HOUR_MS);
  }
}
