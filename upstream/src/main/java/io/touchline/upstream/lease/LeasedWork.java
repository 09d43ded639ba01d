package io.touchline.upstream.lease;

import io.touchline.upstream.kafka.TransactionalPublisher;

/** What a service does while it holds its lease. Called from the loop's thread only. */
public interface LeasedWork {
  /**
   * The lease is gained and the predecessor fenced, so nothing more of it will come: reads the
   * state and makes a session of it. Nothing is to be published yet.
   *
   * @param publisher for this session; the loop closes it
   * @throws org.apache.kafka.common.KafkaException if the state cannot be read
   */
  LeasedSession open(TransactionalPublisher publisher);

  /**
   * There is no session because something fails, and what an earlier one was publishing may not
   * have been published. May be called again and again with the same words.
   *
   * @param why in words for an operator
   */
  void paused(String why);
}
