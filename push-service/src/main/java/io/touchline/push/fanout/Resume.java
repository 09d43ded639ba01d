package io.touchline.push.fanout;

import io.touchline.events.Feed;
import io.touchline.events.FeedKind;
import io.touchline.push.fanout.Joined.Opening;
import io.touchline.push.room.Logs;
import io.touchline.push.room.Slot;
import io.touchline.push.room.Slot.Replay;
import io.touchline.push.room.Update;
import io.touchline.push.room.Version;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a session that joins a room has missed.
 *
 * <p>A key counts as resumed if every token fits and nothing of a stream is missing: what the
 * client holds and what follows is then complete. A room of images only is resumed if the client
 * has the current ones, so that nothing follows.
 */
final class Resume {
  private final Room room;
  private final Logs logs;
  private final Map<Feed, Version> tokens = new EnumMap<>(Feed.class);
  private final List<Opening> opening = new ArrayList<>();
  private boolean fits;
  private boolean streamFits;
  private boolean imageSent;

  Resume(Room room, Logs logs, List<Version> tokens) {
    this.room = room;
    this.logs = logs;
    this.fits = !tokens.isEmpty();
    for (Version token : tokens) {
      Optional<Feed> feed = logs.feedOf(token);
      // Two tokens of one feed contradict each other: the older one is the safe one.
      feed.ifPresentOrElse(f -> this.tokens.merge(f, token, Resume::older), () -> fits = false);
    }
  }

  private static Version older(Version one, Version other) {
    return one.offset() <= other.offset() ? one : other;
  }

  /** Up to where the client has seen feeds of which this node has not yet read as much. */
  Map<Feed, Version> ahead() {
    Map<Feed, Version> ahead = new EnumMap<>(tokens);
    ahead.values().removeIf(token -> !logs.isAhead(token));
    return ahead;
  }

  Joined joined() {
    for (Feed feed : Feed.allPushed()) {
      Version token = tokens.get(feed);
      Optional<Slot> slot = room.slot(feed);
      if (token == null) {
        slot.ifPresent(s -> s.forNewcomer().forEach(update -> open(s, update)));
      } else if (slot.isPresent()) {
        replay(feed, slot.get(), slot.get().since(token));
      } else {
        withoutSlot(feed, token);
      }
    }
    return new Joined(fits && (streamFits || !imageSent), List.copyOf(opening));
  }

  private void replay(Feed feed, Slot slot, Replay replay) {
    replay.updates().forEach(update -> open(slot, update));
    if (feed.kind() == FeedKind.STREAM) {
      fits &= replay.complete();
      streamFits |= replay.complete();
    }
  }

  // Nothing is remembered of this feed: good if nothing can have been written since the token.
  private void withoutSlot(Feed feed, Version token) {
    boolean complete = feed.kind() == FeedKind.STREAM && token.offset() >= logs.floor(token);
    fits &= complete;
    streamFits |= complete;
  }

  private void open(Slot slot, Update update) {
    imageSent |= update.image();
    opening.add(new Opening(slot, update));
  }
}
