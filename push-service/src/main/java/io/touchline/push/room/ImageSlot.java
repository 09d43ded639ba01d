package io.touchline.push.room;

import java.util.List;
import java.util.Optional;

/** Keeps the newest update only. */
public final class ImageSlot implements Slot {
  private Update current;

  @Override
  public void accept(Update update) {
    current = update.removal() ? null : update;
  }

  @Override
  public List<Update> forNewcomer() {
    return current == null ? List.of() : List.of(current);
  }

  /** Complete if the token is that of the image, or newer: of a replica that is ahead of us. */
  @Override
  public Replay since(Version token) {
    if (current == null) {
      return new Replay(false, List.of());
    }
    return token.covers(current.version())
        ? new Replay(true, List.of())
        : new Replay(false, List.of(current));
  }

  @Override
  public Optional<Version> newest() {
    return Optional.ofNullable(current).map(Update::version);
  }

  @Override
  public boolean isEmpty() {
    return current == null;
  }
}
