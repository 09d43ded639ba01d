package io.touchline.odds.api;

import io.touchline.events.system.SourceStatus;
import io.touchline.odds.polling.SourceStates;
import io.touchline.odds.quality.UnmatchedEvents;
import io.touchline.odds.quote.Unmatched;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For operators: the sources as this replica sees them. Only one of the replicas asks them. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class SourcesResource {
  private final SourceStates states;
  private final UnmatchedEvents unmatched;

  SourcesResource(SourceStates states, UnmatchedEvents unmatched) {
    this.states = states;
    this.unmatched = unmatched;
  }

  /**
   * The answer.
   *
   * @param leading whether it is this replica that asks them
   * @param sources state by source
   * @param off why sources are not asked at all, by source
   * @param rejectedByRule values refused since this replica started, by source and rule
   */
  public record Sources(
      boolean leading,
      Map<String, SourceStatus> sources,
      Map<String, String> off,
      Map<String, Map<String, Long>> rejectedByRule) {}

  @GET
  @Operation(summary = "The state of each source, and what of it was refused")
  public Sources sources() {
    return new Sources(states.leading(), states.statuses(), states.off(), states.rejectedByRule());
  }

  /** Events of sources that are none of our matches. */
  public record UnmatchedList(boolean leading, List<Unmatched> unmatched) {}

  @GET
  @Path("unmatched")
  @Operation(
      summary = "Events of sources that could be matched to none of the known matches",
      description = "As each league's last answer had them. They are never guessed.")
  public UnmatchedList unmatched() {
    return new UnmatchedList(states.leading(), unmatched.all());
  }
}
