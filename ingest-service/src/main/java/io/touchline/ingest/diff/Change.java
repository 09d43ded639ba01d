package io.touchline.ingest.diff;

import io.touchline.events.football.LiveMatch;
import io.touchline.events.football.MatchEvent;
import java.util.List;

/**
 * What a new look at a match brought.
 *
 * @param image the match as it stands, with its event count and both clocks set
 * @param told what subscribers know once {@code events} are published
 * @param events to be told, in order; their sequences follow on what was told before
 * @param changed whether anything but {@code seenAt} differs from the last image
 */
public record Change(LiveMatch image, Told told, List<MatchEvent> events, boolean changed) {
  public Change {
    events = List.copyOf(events);
  }
}
