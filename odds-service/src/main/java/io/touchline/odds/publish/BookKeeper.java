package io.touchline.odds.publish;

import io.touchline.events.football.League;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.odds.Market;
import io.touchline.events.odds.Suspension;
import io.touchline.events.odds.SuspensionReason;
import io.touchline.odds.book.BookChange;
import io.touchline.odds.book.MarketBook;
import io.touchline.odds.book.SourcePolicy;
import io.touchline.odds.book.SportEvent;
import io.touchline.odds.image.FootballEvents;
import io.touchline.odds.image.FootballOdds;
import io.touchline.odds.movement.PriceTrails;
import io.touchline.odds.quote.BookmakerQuote;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.quote.Fixture;
import io.touchline.odds.quote.MarketQuote;
import io.touchline.odds.quote.OddsReading;
import io.touchline.odds.validate.QuoteValidator;
import io.touchline.odds.validate.Validated;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All books of football matches, and what becomes of them. What it returns must be committed before
 * the next call; if that fails, this keeper is of no use any more. For one thread.
 */
public final class BookKeeper {
  private final Map<String, MarketBook> books;
  private final MatchBoard matches;
  private final PriceTrails trails;
  private final SourcePolicy policy;
  private final FootballOdds images;
  private final Duration retention;

  private Instant lastImages;

  /** What last happened in matches that nobody quotes yet. */
  private final Map<String, Suspension> unquoted = new HashMap<>();

  /**
   * Prices that were stale in the last image, by event: when that changes, another image is due.
   */
  private final Map<String, Set<String>> stale = new HashMap<>();

  /**
   * A keeper that goes on from what was published.
   *
   * @param retention how long odds are kept after the event's end
   */
  public BookKeeper(
      Restored restored, SourcePolicy policy, FootballOdds images, Duration retention) {
    this.books = new HashMap<>(restored.books());
    this.trails = restored.trails();
    this.policy = policy;
    this.images = images;
    this.retention = retention;
    this.lastImages = restored.imagesAt();
    this.matches = new MatchBoard(restored.imagesAt());
    books.values().forEach(book -> matches.restore(book.event()));
  }

  /** How many events have odds. */
  public int events() {
    return books.size();
  }

  /** The matches of a league as they are known; safe from any thread. */
  public List<Fixture> fixtures(League league) {
    return matches.fixtures(league);
  }

  /** A source has answered. */
  public Publication read(OddsReading reading) {
    Round round = begin(reading.seenAt());
    reading.refusals().forEach(round::refuse);
    reading.fixtures().forEach(fixture -> fixture(fixture, round));
    Map<String, Map<String, Set<String>>> named = new LinkedHashMap<>();
    reading.covered().forEach(id -> named.put(id, Map.of()));
    for (MarketQuote quote : reading.markets()) {
      quote(quote, round);
      named.computeIfPresent(quote.eventId(), (id, none) -> selections(quote));
    }
    // Of an event that it does not cover, an answer's silence says nothing.
    named.forEach((id, bookmakers) -> withdraw(id, reading.source(), bookmakers, round));
    return publish(round);
  }

  /** Something has happened in a match. */
  public Publication happened(MatchEvent event) {
    Round round = begin(event.seenAt());
    String id = event.matchId();
    MatchBoard.News news = matches.happened(event);
    if (news.state() != null) {
      state(id, news.state(), round);
    }
    if (news.incident() != null) {
      incident(id, news.incident(), round);
    }
    return publish(round);
  }

  /** What time alone changes: prices that have become stale, matches that are long over. */
  public Publication sweep(Instant now) {
    Round round = begin(now);
    trails.forgetOld(now);
    matches.forgetBefore(now.minus(retention), books.keySet());
    unquoted.keySet().removeIf(id -> matches.fixture(id) == null);
    for (MarketBook book : List.copyOf(books.values())) {
      String id = book.event().id();
      boolean over = book.event().state() == EventState.OVER;
      if (over && hasStoodFor(retention, book, now)) {
        books.remove(id);
        stale.remove(id);
        matches.forget(id);
        round.remove(book.event());
      } else if (!over && MatchBoard.isLongOver(book.event().startsAt(), now)) {
        // Nobody has told its end.
        matches.over(id);
        state(id, EventState.OVER, round);
      } else if (!over && !stale(book, now).equals(stale.get(id))) {
        round.touch(id);
      }
    }
    return publish(round);
  }

  private static boolean hasStoodFor(Duration time, MarketBook book, Instant now) {
    return book.event().startsAt().plus(time).isBefore(now)
        && book.lines().values().stream()
            .allMatch(line -> line.changedAt().plus(time).isBefore(now));
  }

  /**
   * The time of images never goes back, although inputs may overtake each other. It names the image
   * too, so no two of them share a millisecond.
   */
  private Round begin(Instant at) {
    Instant then = at.truncatedTo(ChronoUnit.MILLIS);
    lastImages = then.isAfter(lastImages) ? then : lastImages.plusMillis(1);
    return new Round(at, lastImages);
  }

  private void fixture(Fixture fixture, Round round) {
    MatchBoard.Incident incident = matches.listed(fixture, round.at());
    MarketBook book = books.get(fixture.id());
    if (book == null) {
      return;
    }
    SportEvent event = FootballEvents.of(matches.fixture(fixture.id()));
    if (!event.equals(book.event())) {
      apply(book.update(event, round.at()), round);
    }
    if (incident != null) {
      incident(fixture.id(), incident, round);
    }
  }

  private void state(String id, EventState state, Round round) {
    MarketBook book = books.get(id);
    if (book != null && book.event().state() != state) {
      SportEvent event = FootballEvents.of(matches.fixture(id));
      apply(book.update(event, round.at()), round);
    }
  }

  private void incident(String id, MatchBoard.Incident incident, Round round) {
    MarketBook book = books.get(id);
    if (book == null) {
      // Whoever quotes it first may quote from before.
      unquoted.put(id, new Suspension(SuspensionReason.INCIDENT, incident.detail(), round.at()));
      return;
    }
    if (book.event().state() == EventState.OVER) {
      return;
    }
    Suspension last = book.incident();
    if (incident.once() && last != null && incident.detail().equals(last.detail())) {
      // Told before, maybe by a keeper that this one goes on from: scores are not in the images.
      return;
    }
    apply(book.suspend(SuspensionReason.INCIDENT, incident.detail(), round.at()), round);
  }

  private void quote(MarketQuote quote, Round round) {
    MarketBook book = books.get(quote.eventId());
    if (book == null) {
      Fixture fixture = matches.fixture(quote.eventId());
      if (fixture == null || fixture.state() == EventState.OVER) {
        return;
      }
      book =
          new MarketBook(
              FootballEvents.of(fixture),
              Market.H2H,
              new TreeMap<>(),
              unquoted.remove(quote.eventId()));
    }
    Validated validated = QuoteValidator.validate(quote, book.event().selections().keySet());
    validated.refusals().forEach(round::refuse);
    validated.warnings().forEach(round::warn);
    apply(book.apply(validated, policy), round);
  }

  private static Map<String, Set<String>> selections(MarketQuote quote) {
    return quote.quotes().stream()
        .collect(
            Collectors.toMap(
                BookmakerQuote::bookmakerId, q -> q.prices().keySet(), (one, other) -> one));
  }

  private void withdraw(String id, String source, Map<String, Set<String>> named, Round round) {
    MarketBook book = books.get(id);
    if (book != null) {
      BookChange change = book.withdraw(source, named, round.at());
      if (!change.changes().isEmpty()) {
        apply(change, round);
      }
    }
  }

  private void apply(BookChange change, Round round) {
    round.ignore(change.ignored());
    MarketBook after = change.after();
    if (after.lines().isEmpty()) {
      // Nobody quotes it: there is nothing to keep, and nothing to tell.
      return;
    }
    books.put(after.event().id(), after);
    round.changed(after, change.changes(), trails);
  }

  private Publication publish(Round round) {
    for (String id : round.touched()) {
      MarketBook book = books.get(id);
      stale.put(id, stale(book, round.imagesAt()));
      images
          .image(book, trails, round.imagesAt())
          .ifPresent(image -> round.image(image, book.event()));
    }
    return round.done();
  }

  private Set<String> stale(MarketBook book, Instant now) {
    return book.lines().values().stream()
        .flatMap(
            line ->
                line.prices().entrySet().stream()
                    .filter(price -> book.isStale(line, price.getValue(), policy, now))
                    .map(price -> line.bookmakerId() + "/" + price.getKey()))
        .collect(Collectors.toSet());
  }
}
