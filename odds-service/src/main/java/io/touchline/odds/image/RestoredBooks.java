package io.touchline.odds.image;

import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.Market;
import io.touchline.events.odds.MarketStatus;
import io.touchline.events.odds.OddsData;
import io.touchline.events.odds.SelectionPrice;
import io.touchline.odds.book.BookmakerLine;
import io.touchline.odds.book.HeldPrice;
import io.touchline.odds.book.MarketBook;
import io.touchline.odds.quote.EventState;
import java.util.Map;
import java.util.TreeMap;

/** Books read back from their images: Kafka is where the state lives. */
public final class RestoredBooks {
  private RestoredBooks() {}

  /** The book that an image was made of. */
  public static MarketBook of(FootballOddsUpdate image) {
    TreeMap<String, BookmakerLine> lines = new TreeMap<>();
    image.odds().forEach(line -> lines.put(line.bookmakerId(), line(line)));
    return new MarketBook(
        FootballEvents.of(
            image.matchId(),
            image.league().name(),
            image.homeTeam(),
            image.awayTeam(),
            image.kickOff(),
            state(image)),
        Market.H2H,
        lines,
        image.incident());
  }

  private static EventState state(FootballOddsUpdate image) {
    if (image.status() == MarketStatus.CLOSED) {
      return EventState.OVER;
    }
    return image.isLive() ? EventState.IN_PLAY : EventState.SCHEDULED;
  }

  private static BookmakerLine line(OddsData line) {
    Map<String, HeldPrice> prices = new TreeMap<>();
    line.prices().forEach((selection, price) -> prices.put(selection, price(price)));
    String written = OddsLines.details(line.prices());
    return new BookmakerLine(
        line.bookmakerId(),
        line.provider(),
        line.source(),
        line.details().equals(written) ? null : line.details(),
        line.overUnder(),
        line.updatedAt(),
        prices);
  }

  private static HeldPrice price(SelectionPrice price) {
    return new HeldPrice(
        price.price(),
        price.original(),
        price.suspended(),
        price.opening(),
        price.openedAt(),
        price.previous(),
        price.changedAt(),
        price.seenAt());
  }
}
