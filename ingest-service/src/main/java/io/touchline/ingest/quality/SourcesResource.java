package io.touchline.ingest.quality;

import io.touchline.events.system.SourceStatus;
import io.touchline.ingest.source.espn.EspnScoreboards;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** For operators: the sources as this replica sees them. */
@Path("/api/v1/sources")
public class SourcesResource {
  private final EspnQuality quality;

  SourcesResource(EspnQuality quality) {
    this.quality = quality;
  }

  /**
   * The answer.
   *
   * @param sources state by source
   * @param rejectedByRule records refused since this replica started
   */
  public record Sources(Map<String, SourceStatus> sources, Map<String, Long> rejectedByRule) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Sources sources() {
    return new Sources(Map.of(EspnScoreboards.SOURCE, quality.status()), quality.rejectedByRule());
  }
}
