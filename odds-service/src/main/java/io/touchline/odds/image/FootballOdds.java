package io.touchline.odds.image;

import io.touchline.events.football.League;
import io.touchline.events.odds.BestPrice;
import io.touchline.events.odds.FairPrices;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.MarketStatus;
import io.touchline.events.odds.OddsData;
import io.touchline.events.odds.Suspension;
import io.touchline.events.odds.SuspensionReason;
import io.touchline.events.odds.ValueBet;
import io.touchline.odds.book.BookmakerLine;
import io.touchline.odds.book.HeldPrice;
import io.touchline.odds.book.MarketBook;
import io.touchline.odds.book.SourcePolicy;
import io.touchline.odds.movement.PriceTrails;
import io.touchline.odds.pricing.BestPrices;
import io.touchline.odds.pricing.FairProbabilities;
import io.touchline.odds.pricing.OpenPrices;
import io.touchline.odds.pricing.SharpBookmaker;
import io.touchline.odds.pricing.ValueBets;
import io.touchline.odds.quote.EventState;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The image of a football match's odds.
 *
 * <p>Ratios and probabilities are rounded to four decimals, after all reckoning; prices are exact.
 */
public final class FootballOdds {
  private final SourcePolicy sources;
  private final PricingPolicy pricing;

  public FootballOdds(SourcePolicy sources, PricingPolicy pricing) {
    this.sources = sources;
    this.pricing = pricing;
  }

  /**
   * The image of a book as it stands now; empty while nobody has quoted.
   *
   * @param book of an event that {@link FootballEvents#of} made
   * @param trails of its prices, for their velocity
   */
  public Optional<FootballOddsUpdate> image(MarketBook book, PriceTrails trails, Instant now) {
    if (book.lines().isEmpty()) {
      return Optional.empty();
    }
    OpenPrices open = book.open(sources, now);
    BestPrices best = BestPrices.of(open);
    Optional<String> sharp = SharpBookmaker.of(open, pricing.sharp());
    Optional<FairProbabilities> fair = sharp.flatMap(open::book).map(FairProbabilities::of);
    MarketStatus status = status(book, open);
    return Optional.of(
        new FootballOddsUpdate(
            book.event().id(),
            lines(book, trails, now),
            League.valueOf(book.event().competition()),
            book.event().selections().get("home"),
            book.event().selections().get("away"),
            book.event().startsAt(),
            status,
            status == MarketStatus.SUSPENDED ? suspension(book) : null,
            book.incident(),
            book.event().state() == EventState.IN_PLAY,
            best(book, best),
            best.overround().map(Rounding::ratio).orElse(null),
            fair.map(probabilities -> fair(book, sharp.get(), probabilities)).orElse(null),
            fair.map(probabilities -> values(book, open, sharp.get(), probabilities))
                .orElse(List.of()),
            latest(book, BookmakerLine::changedAt),
            latest(book, BookmakerLine::seenAt),
            now));
  }

  private List<OddsData> lines(MarketBook book, PriceTrails trails, Instant now) {
    OddsLines lines = new OddsLines(book, trails, sources, now);
    return book.lines().values().stream()
        .map(lines::line)
        .sorted(Comparator.comparing(OddsData::provider).thenComparing(OddsData::bookmakerId))
        .toList();
  }

  private static MarketStatus status(MarketBook book, OpenPrices open) {
    if (book.event().state() == EventState.OVER) {
      return MarketStatus.CLOSED;
    }
    return open.byBookmaker().isEmpty() ? MarketStatus.SUSPENDED : MarketStatus.OPEN;
  }

  /** The incident, where it is what keeps prices back; else what keeps back most of them. */
  private static Suspension suspension(MarketBook book) {
    List<HeldPrice> suspended =
        book.lines().values().stream()
            .flatMap(line -> line.prices().values().stream())
            .filter(price -> price.suspended() != null)
            .toList();
    if (suspended.isEmpty()) {
      return null;
    }
    Map<SuspensionReason, Long> counts =
        suspended.stream()
            .collect(
                Collectors.groupingBy(
                    HeldPrice::suspended,
                    () -> new EnumMap<>(SuspensionReason.class),
                    Collectors.counting()));
    if (book.incident() != null && counts.containsKey(book.incident().reason())) {
      return book.incident();
    }
    SuspensionReason most =
        Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    Instant since =
        Collections.max(
            suspended.stream()
                .filter(price -> price.suspended() == most)
                .map(HeldPrice::changedAt)
                .toList());
    return new Suspension(most, null, since);
  }

  private static Map<String, BestPrice> best(MarketBook book, BestPrices best) {
    Map<String, BestPrice> prices = new LinkedHashMap<>();
    best.bySelection()
        .forEach(
            (selection, price) ->
                prices.put(
                    selection,
                    new BestPrice(
                        price.price(), price.bookmakerId(), name(book, price.bookmakerId()))));
    return prices;
  }

  private static FairPrices fair(MarketBook book, String sharp, FairProbabilities fair) {
    return new FairPrices(
        sharp,
        name(book, sharp),
        Rounding.ratio(fair.overround()),
        rounded(fair.proportional()),
        rounded(fair.shin()),
        Rounding.ratio(fair.insiderShare()));
  }

  private List<ValueBet> values(
      MarketBook book, OpenPrices open, String sharp, FairProbabilities fair) {
    return ValueBets.of(open, fair.shin(), sharp, pricing.valueThreshold()).stream()
        .map(
            value ->
                new ValueBet(
                    value.selection(),
                    value.bookmakerId(),
                    name(book, value.bookmakerId()),
                    value.price(),
                    Rounding.ratio(value.probability()),
                    Rounding.ratio(value.expectedValue())))
        .toList();
  }

  private static Map<String, Double> rounded(Map<String, Double> ratios) {
    Map<String, Double> rounded = new LinkedHashMap<>();
    ratios.forEach((selection, ratio) -> rounded.put(selection, Rounding.ratio(ratio)));
    return rounded;
  }

  private static String name(MarketBook book, String bookmakerId) {
    return book.lines().get(bookmakerId).bookmaker();
  }

  private static Instant latest(MarketBook book, Function<BookmakerLine, Instant> time) {
    return Collections.max(book.lines().values().stream().map(time).toList());
  }
}
