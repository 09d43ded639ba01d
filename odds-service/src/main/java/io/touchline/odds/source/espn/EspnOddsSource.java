package io.touchline.odds.source.espn;

import io.touchline.events.UnsupportedLeagueException;
import io.touchline.events.football.League;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.source.Ask;
import io.touchline.odds.source.FixturesConfig;
import io.touchline.odds.source.OddsSource;
import io.touchline.odds.source.Reply;
import io.touchline.odds.source.Server;
import io.touchline.odds.source.Settings;
import io.touchline.odds.source.espn.EspnOddsConfig.Detail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * ESPN: the source that names the fixtures, and quotes some of them.
 *
 * <p>A poll of a league asks for its scoreboard, and then in full for a few matches of which that
 * has no odds that can be taken. ESPN never tells when a bookmaker updated a price.
 *
 * <p>Called from the polling thread only.
 */
@ApplicationScoped
public class EspnOddsSource implements OddsSource {
  private static final String ESPN = "touchline.espn.";
  private static final int HOUR_MS = 3_600_000;

  /** No bookmaker that ESPN shows is worth a request of its own earlier than that. */
  private static final Duration DETAILS_BEFORE_KICK_OFF = Duration.ofDays(2);

  /** A match that began late in the evening is still that day's after midnight. */
  private static final Duration LONGEST_MATCH = Duration.ofHours(4);

  /** ESPN's match days are New York's. */
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneId.of("America/New_York"));

  private final Set<League> leagues;
  private final Detail detail;
  private final int detailsPerPoll;
  private final int days;
  private final Map<League, DetailTurns> turns = new EnumMap<>(League.class);

  /**
   * Looks at all settings of ESPN.
   *
   * @throws UnsupportedLeagueException for a league that is none of ours
   * @throws IllegalArgumentException for a wrong value, naming the property and the value
   */
  @Inject
  public EspnOddsSource(EspnOddsConfig config, FixturesConfig fixtures) {
    check(config);
    this.leagues = leagues(config.leagues());
    this.detail = config.oddsDetail();
    this.detailsPerPoll =
        Settings.range(ESPN + "odds-details-per-poll", config.oddsDetailsPerPoll(), 1, 50);
    this.days = Settings.range("touchline.odds.days", fixtures.days(), 1, 14);
  }

  /** The leagues that are followed, in the order of the setting. */
  public Set<League> leagues() {
    return leagues;
  }

  @Override
  public Ask ask(League league, Instant now) {
    String slug = EspnLeague.of(league).slug();
    String dates =
        DAY.format(now.minus(LONGEST_MATCH)) + "-" + DAY.format(now.plus(Duration.ofDays(days)));
    return new Ask(
        Server.ESPN_SITE,
        "/apis/site/v2/sports/soccer/" + slug + "/scoreboard",
        Map.of("dates", dates),
        slug,
        league,
        null);
  }

  @Override
  public OddsReading read(Reply reply, List<Fixture> fixtures) {
    return reply.ask().eventId() == null
        ? EspnScoreboard.read(reply, detail == Detail.NONE)
        : EspnDetail.read(reply, fixtures);
  }

  @Override
  public List<Ask> details(OddsReading scoreboard) {
    if (detail == Detail.NONE) {
      return List.of();
    }
    Set<String> covered = Set.copyOf(scoreboard.covered());
    Instant horizon = scoreboard.seenAt().plus(DETAILS_BEFORE_KICK_OFF);
    List<Fixture> waiting =
        scoreboard.fixtures().stream()
            .filter(fixture -> fixture.state() != EventState.OVER)
            .filter(fixture -> !covered.contains(fixture.id()))
            .filter(fixture -> fixture.kickOff().isBefore(horizon))
            .toList();
    return turns
        .computeIfAbsent(scoreboard.league(), league -> new DetailTurns(detailsPerPoll))
        .next(waiting)
        .stream()
        .map(this::detail)
        .toList();
  }

  private Ask detail(Fixture fixture) {
    String slug = EspnLeague.of(fixture.league()).slug();
    String id = fixture.id();
    return detail == Detail.CORE
        ? new Ask(
            Server.ESPN_CORE,
            "/v2/sports/soccer/leagues/%s/events/%s/competitions/%s/odds".formatted(slug, id, id),
            Map.of(),
            slug + "/odds",
            fixture.league(),
            id)
        : new Ask(
            Server.ESPN_SITE,
            "/apis/site/v2/sports/soccer/" + slug + "/summary",
            Map.of("event", id),
            slug + "/summary",
            fixture.league(),
            id);
  }

  private static Set<League> leagues(List<String> codes) {
    Set<League> leagues = new LinkedHashSet<>();
    for (String code : codes) {
      leagues.add(
          League.of(code.strip()).orElseThrow(() -> new UnsupportedLeagueException(code.strip())));
    }
    return Collections.unmodifiableSet(leagues);
  }

  private static void check(EspnOddsConfig config) {
    Settings.server(ESPN + "site-url", config.siteUrl());
    Settings.server(ESPN + "core-url", config.coreUrl());
    Settings.range(ESPN + "connect-timeout-ms", config.connectTimeoutMs(), 1, HOUR_MS);
    Settings.range(ESPN + "read-timeout-ms", config.readTimeoutMs(), 1, HOUR_MS);
    Settings.range(ESPN + "total-timeout-ms", config.totalTimeoutMs(), 1, HOUR_MS);
    Settings.range(ESPN + "max-body-bytes", config.maxBodyBytes(), 1024, Integer.MAX_VALUE / 2);
    Settings.range(ESPN + "rate-per-second", config.ratePerSecond(), 1, 1_000);
    Settings.range(ESPN + "rate-per-minute", config.ratePerMinute(), 1, 60_000);
    Settings.range(ESPN + "backoff-base-ms", config.backoffBaseMs(), 1, HOUR_MS);
    Settings.range(ESPN + "backoff-max-ms", config.backoffMaxMs(), 1, HOUR_MS);
    Settings.range(ESPN + "circuit-failures", config.circuitFailures(), 1, 1_000);
    Settings.range(ESPN + "circuit-open-ms", config.circuitOpenMs(), 0, HOUR_MS);
  }
}
