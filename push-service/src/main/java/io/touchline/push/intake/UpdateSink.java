package io.touchline.push.intake;

import io.touchline.events.Feed;
import io.touchline.push.room.Update;
import java.util.List;
import java.util.UUID;

/** Where updates go. Called from the intake thread only. */
public interface UpdateSink {
  /**
   * A partition is read from behind {@code floor} on, and not in continuation of what was read of
   * it before: what is known of it is void.
   *
   * @param partitions how many the topic has
   * @param floor the highest offset that is not read; -1 if all is
   */
  void begin(Feed feed, UUID topicId, int partitions, int partition, long floor);

  /**
   * Takes what one poll brought, in order of each partition. Waits while too much is under way.
   *
   * @param applied run, on any thread, once every session has been sent its part
   */
  void accept(List<Update> batch, Runnable applied) throws InterruptedException;
}
