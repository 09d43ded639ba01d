package io.touchline.push.room;

import java.util.List;
import java.util.Optional;

/** What one room remembers of one feed. Belongs to one thread. */
public sealed interface Slot permits ImageSlot, StreamSlot {

  /** Takes the next update of this slot. */
  void accept(Update update);

  /** What a session that joins without a token is sent: the image, or nothing of a stream. */
  List<Update> forNewcomer();

  /** What a session that has seen everything up to {@code token} is sent. */
  Replay since(Version token);

  /** The newest update that it got and that was not a removal; empty if it never got one. */
  Optional<Version> newest();

  /** Whether it holds nothing, so that it may be forgotten. */
  boolean isEmpty();

  /**
   * The answer to a resume token.
   *
   * @param complete whether the token fits and nothing lies between it and {@code updates}
   * @param updates what to send, oldest first
   */
  record Replay(boolean complete, List<Update> updates) {
    public Replay {
      updates = List.copyOf(updates);
    }
  }
}
