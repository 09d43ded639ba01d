package io.touchline.odds.api;

import io.smallrye.mutiny.Uni;
import io.touchline.odds.history.query.PriceQueries;
import io.touchline.odds.history.query.Series;
import io.touchline.odds.history.query.SeriesFilter;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that prices and movements have in common. */
public class PricesRequest {
  private static final String H2H = "h2h";

  @PathParam("eventId")
  String eventId;

  @Parameter(schema = @Schema(type = SchemaType.STRING, defaultValue = "football"))
  @QueryParam("sport")
  String sport;

  @Parameter(schema = @Schema(type = SchemaType.STRING, defaultValue = H2H))
  @QueryParam("market")
  String market;

  @Parameter(description = "e.g. home; absent: all of the market")
  @QueryParam("selection")
  String selection;

  @Parameter(description = "The bookmaker's id, e.g. bet365; absent: all")
  @QueryParam("bookmaker")
  String bookmaker;

  @Parameter(description = "Seen at or after this time or day (UTC); absent: as long ago as may be")
  @QueryParam("from")
  String from;

  @Parameter(description = "Seen before this time or day (UTC); absent: now")
  @QueryParam("to")
  String to;

  /**
   * All of them, checked.
   *
   * @param longest the longest window that may be asked for
   */
  SeriesFilter filter(Instant now, Duration longest) {
    Instant end = Parameters.time("to", to, now);
    Instant begin = Parameters.time("from", from, end.minus(longest));
    if (!begin.isBefore(end)) {
      throw Parameters.invalid("from", from, "must be before \"to\", which is " + end);
    }
    if (Duration.between(begin, end).compareTo(longest) > 0) {
      throw ApiException.invalid(
          "window_too_long",
          "\"from\" and \"to\" are more than %d days apart: narrow them, or ask in parts%s"
              .formatted(
                  longest.toDays(),
                  longest.equals(HistoryPricesResource.LONGEST_FINE)
                      ? ", or take a resolution of 15m or more"
                      : ""));
    }
    return new SeriesFilter(
        sport == null ? HistoryEventsResource.FOOTBALL : Parameters.word("sport", sport),
        Parameters.word("eventId", eventId),
        market == null ? H2H : Parameters.word("market", market),
        Parameters.word("selection", selection),
        Parameters.word("bookmaker", bookmaker),
        begin,
        end);
  }

  /** Finds what the filter stands for; fails with 404 where there is none. */
  static Uni<Series.Found> find(PriceQueries prices, SeriesFilter filter) {
    return prices
        .series(filter)
        .map(
            series ->
                switch (series) {
                  case Series.Found found -> found;
                  case Series.NoEvent() ->
                      throw HistoryEventsResource.unknownEvent(filter.sport(), filter.eventId());
                  case Series.NoSelection() ->
                      throw ApiException.unknown(
                          "unknown_selection",
                          "Event \"%s\" has no \"selection\" %s in \"market\" \"%s\": /api/v1/odds/history/events/%s lists them"
                              .formatted(
                                  filter.eventId(),
                                  filter.selection() == null
                                      ? "at all"
                                      : '"' + filter.selection() + '"',
                                  filter.market(),
                                  filter.eventId()));
                  case Series.NoBookmaker() ->
                      throw ApiException.unknown(
                          "unknown_bookmaker",
                          "\"bookmaker\" \"%s\" is not known: /api/v1/odds/history/events/%s lists those of this event"
                              .formatted(filter.bookmaker(), filter.eventId()));
                });
  }
}
