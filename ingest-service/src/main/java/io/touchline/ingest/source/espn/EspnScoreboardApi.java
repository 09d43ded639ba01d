package io.touchline.ingest.source.espn;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/** ESPN's site API, as far as we use it. The body comes as a stream, so that it can be bounded. */
@Path("/apis/site/v2/sports/soccer")
public interface EspnScoreboardApi {
  /** The current match day of a league, as ESPN defines it. */
  @GET
  @Path("/{slug}/scoreboard")
  RestResponse<InputStream> scoreboard(@PathParam("slug") String slug);
}
