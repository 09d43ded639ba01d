package io.touchline.push.fanout;

import io.touchline.events.Feed;
import io.touchline.events.FeedKind;
import io.touchline.events.RoomKey;
import io.touchline.events.RoomKind;
import io.touchline.push.fanout.Joined.Opening;
import io.touchline.push.intake.KeyPartition;
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
 * <p>A key counts as resumed if every token fits, a stream that holds something has one, and
 * nothing of it is missing: what the client holds and what follows is then complete. A room of
 * images only is resumed if the client has the current ones, so that nothing follows.
 */
final class Resume {
  private final String key;
  private final Room room;
  private final Logs logs;
  private final Map<Feed, Version> tokens = new EnumMap<>(Feed.class);
  private final List<Opening> opening = new ArrayList<>();
  private final List<Version> positions = new ArrayList<>();
  private boolean fits;
  private boolean streamFits;
  private boolean imageSent;

  Resume(String key, Room room, Logs logs, List<Version> tokens) {
    this.key = key;
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
    RoomKind kind = RoomKey.parse(key).kind();
    for (Feed feed : Feed.allPushed()) {
      if (!feed.fills(kind)) {
        continue;
      }
      Optional<Slot> slot = room.slot(feed).filter(s -> !s.isEmpty());
      if (feed.kind() == FeedKind.STREAM) {
        stream(feed, slot);
      } else {
        image(feed, slot);
      }
    }
    return new Joined(
        fits && (streamFits || !imageSent), List.copyOf(opening), List.copyOf(positions));
  }

  private void image(Feed feed, Optional<Slot> slot) {
    Version token = tokens.get(feed);
    if (token != null) {
      // Without one here, the client's was removed, or has not come to this node yet.
      fits &= slot.isPresent() || logs.isAhead(token);
    }
    slot.ifPresent(
        s -> {
          var updates = token == null ? s.forNewcomer() : s.since(token).updates();
          updates.forEach(update -> open(s, update));
        });
  }

  private void stream(Feed feed, Optional<Slot> slot) {
    Version token = tokens.get(feed);
    Optional<Version> position = position(feed, slot);
    if (token == null) {
      // Who came back without a token of a stream may have missed any part of it.
      fits &= slot.isEmpty();
      position.ifPresent(positions::add);
      return;
    }
    Replay replay = slot.map(s -> s.since(token)).orElseGet(() -> withoutSlot(token, position));
    slot.ifPresent(s -> replay.updates().forEach(update -> open(s, update)));
    fits &= replay.complete();
    streamFits |= replay.complete();
    // The connection may end before the replay is read, and we may be behind the client.
    boolean stays = !replay.updates().isEmpty() || logs.isAhead(token);
    (replay.complete() && stays ? Optional.of(token) : position).ifPresent(positions::add);
  }

  /** How far the log that the key's records are in has been read. */
  private Optional<Version> position(Feed feed, Optional<Slot> slot) {
    Optional<Integer> seen = slot.flatMap(Slot::newest).map(Version::partition);
    return logs.position(feed, count -> seen.orElseGet(() -> KeyPartition.of(key, count)));
  }

  // Nothing is remembered of this feed: good if nothing can have been written since the token.
  private Replay withoutSlot(Version token, Optional<Version> position) {
    boolean complete =
        position.filter(token::sameLog).isPresent() && token.offset() >= logs.floor(token);
    return new Replay(complete, List.of());
  }

  private void open(Slot slot, Update update) {
    imageSent |= update.image();
    opening.add(new Opening(slot, update));
  }
}
