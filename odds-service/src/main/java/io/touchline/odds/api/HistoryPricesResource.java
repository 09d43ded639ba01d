package io.touchline.odds.api;

import io.smallrye.mutiny.Uni;
import io.touchline.odds.history.HistoryConfig;
import io.touchline.odds.history.query.Movement;
import io.touchline.odds.history.query.PricePoint;
import io.touchline.odds.history.query.PriceQueries;
import io.touchline.odds.history.query.PriceQueries.Candle;
import io.touchline.odds.history.query.PriceQueries.Tick;
import io.touchline.odds.history.query.Resolution;
import io.touchline.odds.history.query.SeriesFilter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the prices of an event went. */
@Path("/api/v1/odds/history/events/{eventId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "history")
@APIResponse(responseCode = "200", description = "The answer")
@APIResponse(
    responseCode = "400",
    description = "A parameter is wrong; the message names it",
    content = @Content(schema = @Schema(implementation = ErrorAnswer.class)))
@APIResponse(
    responseCode = "404",
    description = "There is no such event, selection or bookmaker",
    content = @Content(schema = @Schema(implementation = ErrorAnswer.class)))
@APIResponse(
    responseCode = "503",
    description = "The history's database does not answer; see Retry-After",
    content = @Content(schema = @Schema(implementation = ErrorAnswer.class)))
public class HistoryPricesResource {
  /** For ticks and for buckets shorter than 15 minutes. */
  static final Duration LONGEST_FINE = Duration.ofDays(31);

  private static final String RAW = "raw";

  private final PriceQueries prices;
  private final Clock clock;
  private final Duration longest;

  HistoryPricesResource(PriceQueries prices, HistoryConfig config, Clock clock) {
    this.prices = prices;
    this.clock = clock;
    // The day that is not over, and the clocks of others.
    longest = Duration.ofDays(config.days() + 2L);
  }

  /**
   * A page of prices.
   *
   * @param from of the window
   * @param to of the window
   * @param ticks absent unless the resolution is {@code raw}
   * @param candles absent if it is
   * @param next pass it as {@code cursor} for the next page; absent on the last
   */
  public record Prices(
      String eventId,
      String market,
      String resolution,
      Instant from,
      Instant to,
      List<Tick> ticks,
      List<Candle> candles,
      String next) {}

  /**
   * How a selection's price went.
   *
   * @param best over all bookmakers that were asked for: their best price at each moment
   * @param bookmakers by bookmaker
   */
  public record SelectionMovement(
      String selection, Movement best, Map<String, Movement> bookmakers) {}

  /**
   * How a market's prices went.
   *
   * @param from of the window
   * @param to of the window
   */
  public record Movements(
      String eventId,
      String market,
      Instant from,
      Instant to,
      List<SelectionMovement> selections) {}

  @GET
  @Path("prices")
  @Operation(
      summary = "Prices in a window, each change or in buckets",
      description =
          "raw: every change of a price, in the order in which it was seen; at most 31 days. Else"
              + " open, high, low and close of each bookmaker's ticks in each bucket of that length,"
              + " aligned to midnight UTC and cut at the window's ends; 1m and 5m at most 31 days."
              + " A bucket without ticks is left out: the close before it stands. A price that could"
              + " not be taken carries the reason in \"suspended\", and is the last one that could.")
  public Uni<Prices> prices(
      @BeanParam PricesRequest request,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"raw", "1m", "5m", "15m", "1h", "1d"},
                      defaultValue = "raw"))
          @QueryParam("resolution")
          String resolution,
      @Parameter(
              description = "The most items of a page",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "100"))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "\"next\" of the page before") @QueryParam("cursor") String cursor) {
    int most = Parameters.limit(limit);
    return resolution == null || resolution.equals(RAW)
        ? ticks(request, most, cursor)
        : candles(request, resolution(resolution), most, cursor);
  }

  private Uni<Prices> ticks(PricesRequest request, int limit, String cursor) {
    SeriesFilter filter = request.filter(clock.instant(), LONGEST_FINE);
    List<String> after = Cursor.read(RAW, cursor, 3);
    return ErrorAnswer.guard(
        PricesRequest.find(prices, filter)
            .chain(series -> prices.ticks(series, filter, after, limit))
            .map(page -> answer(filter, RAW, page.items(), null, page.next())));
  }

  private Uni<Prices> candles(
      PricesRequest request, Resolution resolution, int limit, String cursor) {
    boolean fine = resolution == Resolution.MINUTE || resolution == Resolution.FIVE_MINUTES;
    SeriesFilter filter = request.filter(clock.instant(), fine ? LONGEST_FINE : longest);
    List<String> after = Cursor.read(resolution.wireName(), cursor, 2);
    return ErrorAnswer.guard(
        PricesRequest.find(prices, filter)
            .chain(series -> prices.candles(series, filter, resolution, after, limit))
            .map(page -> answer(filter, resolution.wireName(), null, page.items(), page.next())));
  }

  @GET
  @Path("movement")
  @Operation(
      summary = "How prices moved in a window",
      description =
          "By selection, for each bookmaker and for the best price over all that are asked for."
              + " Counts only prices that were not suspended; that a price was stale, the history does not"
              + " know. The opening is the price that stood when"
              + " the window began, or else the first in it; the average is weighted by the time for"
              + " which each price stood.")
  public Uni<Movements> movement(@BeanParam PricesRequest request) {
    Instant now = clock.instant();
    SeriesFilter filter = request.filter(now, longest);
    Instant end = filter.to().isBefore(now) ? filter.to() : now;
    return ErrorAnswer.guard(
        PricesRequest.find(prices, filter)
            .chain(series -> prices.points(series, filter, now.minus(longest)))
            .map(
                points ->
                    new Movements(
                        filter.eventId(),
                        filter.market(),
                        filter.from(),
                        filter.to(),
                        movements(points, end))));
  }

  private static List<SelectionMovement> movements(List<PricePoint> points, Instant end) {
    if (points.size() > PriceQueries.MOST_POINTS) {
      throw ApiException.invalid(
          "window_too_long",
          "There are more than %d ticks between \"from\" and \"to\": narrow them, or name a \"selection\" or a \"bookmaker\""
              .formatted(PriceQueries.MOST_POINTS));
    }
    List<SelectionMovement> movements = new ArrayList<>();
    by(points, PricePoint::selection)
        .forEach(
            (selection, line) -> {
              Map<String, Movement> bookmakers = new TreeMap<>();
              by(line, PricePoint::bookmakerId)
                  .forEach((id, own) -> bookmakers.put(id, Movement.of(own, end)));
              movements.add(new SelectionMovement(selection, Movement.of(line, end), bookmakers));
            });
    return movements;
  }

  private static Map<String, List<PricePoint>> by(
      List<PricePoint> points, Function<PricePoint, String> key) {
    return points.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private static Prices answer(
      SeriesFilter filter,
      String resolution,
      List<Tick> ticks,
      List<Candle> candles,
      List<String> next) {
    return new Prices(
        filter.eventId(),
        filter.market(),
        resolution,
        filter.from(),
        filter.to(),
        ticks,
        candles,
        Cursor.write(resolution, next));
  }

  private static Resolution resolution(String name) {
    return Resolution.of(name)
        .orElseThrow(
            () ->
                Parameters.invalid(
                    "resolution", name, "must be one of raw, 1m, 5m, 15m, 1h and 1d"));
  }
}
