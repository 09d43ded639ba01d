package io.touchline.odds.api;

import io.touchline.odds.history.HistoryMetrics;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For operators: how the writing of the history goes in this replica. */
@Path("/api/v1/odds/history/status")
@Tag(name = "history")
public class HistoryStatusResource {
  private final HistoryMetrics metrics;

  HistoryStatusResource(HistoryMetrics metrics) {
    this.metrics = metrics;
  }

  /** Needs neither Kafka nor the database. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "How the writing of the history goes",
      description =
          "Of this replica, since its start. State: writing, database_away, kafka_away, failing,"
              + " starting, stopped or disabled.")
  public HistoryMetrics.Status status() {
    return metrics.status();
  }
}
