package io.touchline.push.fanout;

import io.touchline.push.room.Slot;
import io.touchline.push.room.Update;
import java.util.List;

/**
 * The answer to joining a room: the session is a member, and must now be sent this, before anything
 * else happens on its event loop.
 *
 * @param resumed whether what the client held, with what follows, is complete
 * @param opening what was missed, or the images; oldest first within a slot
 */
public record Joined(boolean resumed, List<Opening> opening) {
  /**
   * An update to send.
   *
   * @param slot where it came from
   */
  public record Opening(Slot slot, Update update) {}
}
