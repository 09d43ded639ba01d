package io.touchline.push.fanout;

import io.touchline.push.room.Slot;
import io.touchline.push.room.Update;
import io.touchline.push.room.Version;
import java.util.List;

/**
 * The answer to joining a room: the session is a member, and must now be sent this, before anything
 * else happens on its event loop.
 *
 * @param resumed whether what the client held, with what follows, is complete
 * @param opening what was missed, or the images; oldest first within a slot
 * @param positions from where the room's streams go on for this session, the opening's updates not
 *     counted as seen: what to resume from before the first update has come; empty for a session
 *     that was a member already
 */
public record Joined(boolean resumed, List<Opening> opening, List<Version> positions) {
  /**
   * An update to send.
   *
   * @param slot where it came from
   */
  public record Opening(Slot slot, Update update) {}
}
