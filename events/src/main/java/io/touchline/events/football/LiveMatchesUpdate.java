package io.touchline.events.football;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * The image of the match day: every match that the sources list for it, those in play first, then
 * by kick-off.
 *
 * @param matches all matches of the room's leagues, of every status
 * @param count how many {@code matches} there are
 * @param live how many of them are in play
 * @param league the league of room {@code live_matches:{league}}; null for {@code live_matches}
 * @param timestamp when this image was made
 */
public record LiveMatchesUpdate(
    @JsonProperty(required = true) List<LiveMatch> matches,
    @JsonProperty(required = true) int count,
    @JsonProperty(required = true) int live,
    League league,
    @JsonProperty(required = true) Instant timestamp) {

  public LiveMatchesUpdate {
    matches = List.copyOf(matches);
  }
}
