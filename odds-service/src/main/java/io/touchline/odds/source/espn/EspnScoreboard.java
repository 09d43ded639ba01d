package io.touchline.odds.source.espn;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.football.League;
import io.touchline.events.odds.Market;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.MarketQuote;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.quote.Refusal;
import io.touchline.odds.source.Fields;
import io.touchline.odds.source.RefusedException;
import io.touchline.odds.source.Reply;
import io.touchline.odds.source.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole scoreboard: the fixtures of a league, and the odds that some of them carry. */
final class EspnScoreboard {
  private final Reply reply;
  private final boolean lastWord;
  private final EspnFixture fixtureReader;

  private final Map<String, Fixture> fixtures = new LinkedHashMap<>();
  private final List<MarketQuote> markets = new ArrayList<>();
  private final List<String> covered = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private EspnScoreboard(Reply reply, boolean lastWord) {
    this.reply = reply;
    this.lastWord = lastWord;
    League league = reply.ask().league();
    this.fixtureReader = new EspnFixture(league, leagueId(reply.body(), EspnLeague.of(league)));
  }

  /**
   * Reads every event for itself.
   *
   * @param lastWord whether no details are asked for. If they are, a scoreboard without complete
   *     odds of a match says nothing of it: those known from the details stand
   */
  static OddsReading read(Reply reply, boolean lastWord) {
    EspnScoreboard board = new EspnScoreboard(reply, lastWord);
    JsonNode events = reply.body().path("events");
    if (!events.isArray()) {
      board.refusals.add(
          Rule.UNEXPECTED_BODY.refusal("No list of events", reply.ask().subject(), reply.body()));
    }
    events.forEach(board::read);
    return new OddsReading(
        reply.ask().league(),
        reply.source(),
        reply.seenAt(),
        List.copyOf(board.fixtures.values()),
        board.markets,
        board.covered,
        List.of(),
        board.refusals);
  }

  private void read(JsonNode event) {
    try {
      Fixture fixture = fixtureReader.read(event);
      if (fixtures.putIfAbsent(fixture.id(), fixture) != null) {
        throw new RefusedException(Rule.DUPLICATE_EVENT, "Listed twice: " + fixture.id());
      }
      if (EspnFixture.unreadableScore(event, fixture)) {
        refusals.add(Rule.INVALID_SCORE.refusal("No score of a match", fixture.id(), event));
      }
      odds(fixture, EspnFixture.competition(event).path("odds"));
    } catch (RefusedException refused) {
      refusals.add(
          refused.rule().refusal(refused.getMessage(), Fields.text(event.path("id")), event));
    }
  }

  private void odds(Fixture fixture, JsonNode items) {
    List<BookmakerQuote> quotes = EspnOddsList.read(items, fixture.id(), refusals::add);
    if (!quotes.isEmpty()) {
      markets.add(
          new MarketQuote(fixture.id(), Market.H2H, reply.source(), reply.seenAt(), quotes));
    }
    if (lastWord
        || quotes.stream().anyMatch(quote -> EspnOddsItem.complete(quote, fixture.state()))) {
      covered.add(fixture.id());
    }
  }

  /** The answer's own league object has the last word on the id by which events name the league. */
  private static String leagueId(JsonNode body, EspnLeague asked) {
    for (JsonNode league : body.path("leagues")) {
      String id = Fields.text(league.path("id"));
      if (id != null && asked.slug().equals(league.path("slug").asText())) {
        return idInUid(league, id);
      }
    }
    return asked.id();
  }

  private static String idInUid(JsonNode league, String id) {
    String uid = league.path("uid").asText();
    int at = uid.indexOf("~l:");
    return at < 0 ? id : uid.substring(at + 3);
  }
}
