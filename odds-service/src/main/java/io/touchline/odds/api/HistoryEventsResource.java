package io.touchline.odds.api;

import io.smallrye.mutiny.Uni;
import io.touchline.odds.history.query.EventQueries;
import io.touchline.odds.history.query.EventQueries.Event;
import io.touchline.odds.history.query.EventQueries.EventDetail;
import io.touchline.odds.history.query.EventQueries.EventFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Of which events there is a history. */
@Path("/api/v1/odds/history/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "history")
@APIResponse(responseCode = "200", description = "The answer")
@APIResponse(
    responseCode = "400",
    description = "A parameter is wrong; the message names it",
    content = @Content(schema = @Schema(implementation = ErrorAnswer.class)))
@APIResponse(
    responseCode = "503",
    description = "The history's database does not answer; see Retry-After",
    content = @Content(schema = @Schema(implementation = ErrorAnswer.class)))
public class HistoryEventsResource {
  static final String FOOTBALL = "football";
  private static final String QUESTION = "events";

  private final EventQueries events;

  HistoryEventsResource(EventQueries events) {
    this.events = events;
  }

  /**
   * A page of events.
   *
   * @param next pass it as {@code cursor} for the next page; absent on the last
   */
  public record Events(List<Event> events, String next) {}

  @GET
  @Operation(
      summary = "Events with a history",
      description = "In the order of their start. Pages do not shift when events are added.")
  public Uni<Events> events(
      @Parameter(description = "e.g. football; absent: all sports") @QueryParam("sport")
          String sport,
      @Parameter(description = "The league's code or the meeting, e.g. PL; 1 to 100 characters")
          @QueryParam("competition")
          String competition,
      @Parameter(description = "Starts at or after this time or day (UTC), e.g. 2026-01-31")
          @QueryParam("from")
          String from,
      @Parameter(description = "Starts before this time or day (UTC)") @QueryParam("to") String to,
      @Parameter(description = "A part of the event's name, in any case; 1 to 100 characters")
          @QueryParam("q")
          String q,
      @Parameter(
              description = "The most events of a page",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "100"))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "\"next\" of the page before") @QueryParam("cursor") String cursor) {
    EventFilter filter =
        new EventFilter(
            Parameters.word("sport", sport),
            Parameters.text("competition", competition),
            Parameters.time("from", from, null),
            Parameters.time("to", to, null),
            Parameters.text("q", q));
    return ErrorAnswer.guard(
        events
            .events(filter, Cursor.read(QUESTION, cursor, 1), Parameters.limit(limit))
            .map(page -> new Events(page.items(), Cursor.write(QUESTION, page.next()))));
  }

  @GET
  @Path("{eventId}")
  @Operation(
      summary = "An event with its selections and bookmakers",
      description = "One line for each bookmaker's prices of each selection.")
  @APIResponse(
      responseCode = "404",
      description = "There is no such event",
      content = @Content(schema = @Schema(implementation = ErrorAnswer.class)))
  public Uni<EventDetail> event(
      @PathParam("eventId") String eventId,
      @Parameter(schema = @Schema(type = SchemaType.STRING, defaultValue = FOOTBALL))
          @QueryParam("sport")
          String sport) {
    String id = Parameters.word("eventId", eventId);
    String ofSport = sport == null ? FOOTBALL : Parameters.word("sport", sport);
    return ErrorAnswer.guard(
        events.event(ofSport, id).onItem().ifNull().failWith(() -> unknownEvent(ofSport, id)));
  }

  static ApiException unknownEvent(String sport, String eventId) {
    return ApiException.unknown(
        "unknown_event",
        "The history has no %s event \"%s\": /api/v1/odds/history/events lists them"
            .formatted(sport, eventId));
  }
}
