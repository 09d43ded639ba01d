package io.touchline.odds.publish;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.football.League;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchEventType;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.OddsTick;
import io.touchline.odds.Quotes;
import io.touchline.odds.TrustedSources;
import io.touchline.odds.image.FootballOdds;
import io.touchline.odds.image.PricingPolicy;
import io.touchline.odds.movement.PriceTrails;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.MarketQuote;
import io.touchline.odds.quote.OddsReading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Arsenal v Chelsea in a keeper's books, at one in the afternoon, and all that was told of it. */
final class KeptMatch {
  static final String ID = "730412";
  static final Instant NOON = Quotes.NOON;
  static final Instant KICK_OFF = NOON.plusSeconds(3600);
  static final Duration RETENTION = Duration.ofDays(2);

  private final List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
  private final List<OddsTick> ticks = new ArrayList<>();
  private final List<MatchEvent> events = new ArrayList<>();
  private BookKeeper keeper = keeper(new Restored(Map.of(), new PriceTrails(), Instant.EPOCH));

  private static BookKeeper keeper(Restored restored) {
    return new BookKeeper(
        restored,
        new TrustedSources(),
        new FootballOdds(new TrustedSources(), PricingPolicy.DEFAULT),
        RETENTION);
  }

  /** The match at its kick-off, with prices of two bookmakers from a minute before. */
  static KeptMatch inPlay() {
    KeptMatch match = new KeptMatch();
    match.scoreboard(NOON, EventState.SCHEDULED, null, null);
    match.api(
        Quotes.h2h(TrustedSources.API, NOON)
            .bookmaker("pinnacle", NOON, 2.0, 3.4, 4.0)
            .bookmaker("bet365", NOON, 1.9, 3.4, 4.0));
    match.scoreboard(KICK_OFF, EventState.IN_PLAY, 0, 0);
    match.look(KICK_OFF.plusSeconds(30));
    return match;
  }

  /** Both bookmakers look at their prices, and leave them as they are. */
  Publication look(Instant at) {
    return api(
        Quotes.h2h(TrustedSources.API, at)
            .bookmaker("pinnacle", at, 2.0, 3.4, 4.0)
            .bookmaker("bet365", at, 1.9, 3.4, 4.0));
  }

  Publication scoreboard(Instant at, EventState state, Integer home, Integer away) {
    return scoreboard(at, KICK_OFF, state, home, away);
  }

  Publication scoreboard(
      Instant at, Instant kickOff, EventState state, Integer home, Integer away) {
    Fixture fixture = new Fixture(ID, League.PL, "Arsenal", "Chelsea", kickOff, state, home, away);
    return took(keeper.read(reading(TrustedSources.ESPN, at, List.of(fixture), null, false)));
  }

  /** An answer that covers the match. */
  Publication api(Quotes quotes) {
    MarketQuote quote = quotes.quote();
    return took(keeper.read(reading(quote.source(), quote.seenAt(), List.of(), quote, true)));
  }

  /** An answer that quotes the match and says nothing of who is not named. */
  Publication inPassing(Quotes quotes) {
    MarketQuote quote = quotes.quote();
    return took(keeper.read(reading(quote.source(), quote.seenAt(), List.of(), quote, false)));
  }

  /** An answer that covers the match, and has no price of it. */
  Publication silence(String source, Instant at) {
    return took(keeper.read(reading(source, at, List.of(), null, true)));
  }

  Publication event(MatchEventType type, Instant seenAt, Integer home, Integer away) {
    MatchEvent event =
        new MatchEvent(
            ID + ":" + (events.size() + 1),
            events.size() + 1,
            type,
            ID,
            League.PL,
            "Arsenal",
            "Chelsea",
            null,
            null,
            null,
            null,
            home,
            away,
            null,
            null,
            seenAt,
            "espn",
            seenAt);
    events.add(event);
    return took(keeper.happened(event));
  }

  Publication sweep(Instant now) {
    return took(keeper.sweep(now));
  }

  /**
   * As after a kill: another keeper goes on from what was published, and reads the events again.
   */
  void restart() {
    Map<String, byte[]> images = new LinkedHashMap<>();
    PriceTrails trails = new PriceTrails();
    for (ProducerRecord<String, byte[]> record : records) {
      if (record.topic().equals(Feed.FOOTBALL_ODDS.topic())) {
        images.put(record.key(), record.value());
      } else {
        trails.add(EventCodec.payload(record.value(), OddsTick.class));
      }
    }
    keeper = keeper(BookRepository.restored(images.values(), trails));
    events.forEach(event -> took(keeper.happened(event)));
  }

  /** The scoreboard says again what is known already; nothing if the match was let go. */
  void repeatScoreboard(Instant at, List<Fixture> known) {
    took(keeper.read(reading(TrustedSources.ESPN, at, known, null, false)));
  }

  List<Fixture> fixtures() {
    return keeper.fixtures(League.PL);
  }

  BookKeeper keeper() {
    return keeper;
  }

  /** Everything that was published, in order. */
  List<ProducerRecord<String, byte[]>> records() {
    return records;
  }

  List<OddsTick> ticks() {
    return ticks;
  }

  static List<FootballOddsUpdate> images(Publication publication) {
    return publication.records().stream()
        .filter(record -> record.topic().equals(Feed.FOOTBALL_ODDS.topic()))
        .filter(record -> record.value() != null)
        .map(record -> EventCodec.payload(record.value(), FootballOddsUpdate.class))
        .toList();
  }

  private Publication took(Publication publication) {
    records.addAll(publication.records());
    ticks.addAll(publication.ticks());
    return publication;
  }

  private static OddsReading reading(
      String source, Instant at, List<Fixture> fixtures, MarketQuote quote, boolean covers) {
    return new OddsReading(
        League.PL,
        source,
        at,
        fixtures,
        quote == null ? List.of() : List.of(quote),
        covers ? List.of(ID) : List.of(),
        List.of(),
        List.of());
  }
}
