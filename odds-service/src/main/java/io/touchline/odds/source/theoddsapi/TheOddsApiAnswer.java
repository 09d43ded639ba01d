package io.touchline.odds.source.theoddsapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.football.League;
import io.touchline.events.odds.Market;
import io.touchline.odds.matching.FixtureMatcher;
import io.touchline.odds.matching.Match;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.MarketQuote;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.quote.Refusal;
import io.touchline.odds.quote.Unmatched;
import io.touchline.odds.source.Fields;
import io.touchline.odds.source.RefusedException;
import io.touchline.odds.source.Reply;
import io.touchline.odds.source.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A whole answer of {@code /v4/sports/{sport}/odds}: events with their bookmakers. */
final class TheOddsApiAnswer {
  private final Reply reply;
  private final FixtureMatcher matcher;

  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<String> covered = new LinkedHashSet<>();
  private final List<MarketQuote> markets = new ArrayList<>();
  private final List<Unmatched> unmatched = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private TheOddsApiAnswer(Reply reply, FixtureMatcher matcher) {
    this.reply = reply;
    this.matcher = matcher;
  }

  /** Reads every event for itself. */
  static OddsReading read(Reply reply, FixtureMatcher matcher) {
    TheOddsApiAnswer answer = new TheOddsApiAnswer(reply, matcher);
    if (!reply.body().isArray()) {
      answer.refusals.add(
          Rule.UNEXPECTED_BODY.refusal("No list of events", reply.ask().subject(), reply.body()));
    } else {
      reply.body().forEach(answer::read);
    }
    return new OddsReading(
        reply.ask().league(),
        reply.source(),
        reply.seenAt(),
        List.of(),
        answer.markets,
        List.copyOf(answer.covered),
        answer.unmatched,
        answer.refusals);
  }

  /** An event as the API lists it. */
  private record Event(String id, String home, String away, Instant startsAt, JsonNode bookmakers) {
    static Event of(JsonNode node, League league) throws RefusedException {
      String id = Fields.text(node.path("id"));
      if (id == null) {
        throw new RefusedException(Rule.INVALID_ID, "An event without an id");
      }
      String sport = Fields.text(node.path("sport_key"));
      if (sport != null && !sport.equals(TheOddsApiLeague.of(league).sportKey())) {
        throw new RefusedException(Rule.WRONG_LEAGUE, "sport_key " + sport + ", not of " + league);
      }
      String home = Fields.text(node.path("home_team"));
      String away = Fields.text(node.path("away_team"));
      if (home == null
          || away == null
          || new HashSet<>(List.of(home, away, H2hMarket.DRAW)).size() < 3) {
        throw new RefusedException(
            Rule.MISSING_TEAM, "home_team: %s, away_team: %s".formatted(home, away));
      }
      Instant startsAt = Fields.instant(node.path("commence_time"));
      if (startsAt == null) {
        throw new RefusedException(
            Rule.INVALID_DATE, "commence_time: " + node.path("commence_time"));
      }
      if (!node.path("bookmakers").isArray()) {
        throw new RefusedException(Rule.MALFORMED_EVENT, "No list of bookmakers");
      }
      return new Event(id, home, away, startsAt, node.path("bookmakers"));
    }
  }

  private void read(JsonNode node) {
    try {
      Event event = Event.of(node, reply.ask().league());
      if (!ids.add(event.id())) {
        throw new RefusedException(Rule.DUPLICATE_EVENT, "Listed twice: " + event.id());
      }
      switch (matcher.match(reply.ask().league(), event.home(), event.away(), event.startsAt())) {
        case Match.Found found -> found(event, found);
        case Match.NotFound none -> unmatched.add(unmatched(event, none.reason()));
      }
    } catch (RefusedException refused) {
      refusals.add(
          refused.rule().refusal(refused.getMessage(), Fields.text(node.path("id")), node));
    }
  }

  private void found(Event event, Match.Found found) throws RefusedException {
    String eventId = found.fixture().id();
    if (!covered.add(eventId)) {
      throw new RefusedException(Rule.DUPLICATE_EVENT, "A second event for our " + eventId);
    }
    List<BookmakerQuote> quotes = quotes(event, found);
    if (!quotes.isEmpty()) {
      markets.add(new MarketQuote(eventId, Market.H2H, reply.source(), reply.seenAt(), quotes));
    }
  }

  private List<BookmakerQuote> quotes(Event event, Match.Found found) {
    String eventId = found.fixture().id();
    H2hMarket reader =
        new H2hMarket(eventId, event.home(), event.away(), found.swapped(), refusals::add);
    Map<String, BookmakerQuote> quotes = new LinkedHashMap<>();
    for (JsonNode bookmaker : event.bookmakers()) {
      try {
        BookmakerQuote quote = reader.read(bookmaker);
        if (quote != null && quotes.putIfAbsent(quote.bookmakerId(), quote) != null) {
          throw new RefusedException(Rule.DUPLICATE_BOOKMAKER, "Twice: " + quote.bookmakerId());
        }
      } catch (RefusedException refused) {
        refusals.add(refused.rule().refusal(refused.getMessage(), eventId, bookmaker));
      }
    }
    return List.copyOf(quotes.values());
  }

  private Unmatched unmatched(Event event, String reason) {
    return new Unmatched(
        reply.source(),
        event.id(),
        reply.ask().league(),
        event.home(),
        event.away(),
        event.startsAt(),
        reason);
  }
}
