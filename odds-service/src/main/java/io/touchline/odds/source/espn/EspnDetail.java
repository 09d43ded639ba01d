package io.touchline.odds.source.espn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.touchline.events.odds.Market;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.MarketQuote;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.quote.Refusal;
import io.touchline.odds.source.Reply;
import io.touchline.odds.source.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The odds of one match in full: the core API's answer ({@code items}), or a summary ({@code odds},
 * {@code pickcenter}).
 */
final class EspnDetail {
  private EspnDetail() {}

  /**
   * Reads an answer that was asked for one event.
   *
   * @param fixtures among which it must be
   */
  static OddsReading read(Reply reply, List<Fixture> fixtures) {
    String eventId = reply.ask().eventId();
    List<Refusal> refusals = new ArrayList<>();
    Optional<Fixture> known = fixtures.stream().filter(f -> f.id().equals(eventId)).findFirst();
    Optional<JsonNode> items = items(reply.body());
    if (known.isEmpty()) {
      refusals.add(Rule.UNKNOWN_EVENT.refusal("Not on the scoreboard", eventId, reply.body()));
    } else if (items.isEmpty()) {
      refusals.add(Rule.UNEXPECTED_BODY.refusal("No list of odds", eventId, reply.body()));
    } else {
      List<BookmakerQuote> quotes = EspnOddsList.read(items.get(), eventId, refusals::add);
      return reading(reply, markets(reply, quotes), List.of(eventId), refusals);
    }
    return reading(reply, List.of(), List.of(), refusals);
  }

  /** Empty if none of the lists is there. A summary has two, either of which may be empty. */
  private static Optional<JsonNode> items(JsonNode body) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    boolean any = false;
    for (String name : List.of("items", "odds", "pickcenter")) {
      JsonNode list = body.path(name);
      any |= list.isArray();
      list.forEach(items::add);
    }
    return any ? Optional.of(items) : Optional.empty();
  }

  private static List<MarketQuote> markets(Reply reply, List<BookmakerQuote> quotes) {
    return quotes.isEmpty()
        ? List.of()
        : List.of(
            new MarketQuote(
                reply.ask().eventId(), Market.H2H, reply.source(), reply.seenAt(), quotes));
  }

  private static OddsReading reading(
      Reply reply, List<MarketQuote> markets, List<String> covered, List<Refusal> refusals) {
    return new OddsReading(
        reply.ask().league(),
        reply.source(),
        reply.seenAt(),
        List.of(),
        markets,
        covered,
        List.of(),
        refusals);
  }
}
