package io.touchline.push.room;

import io.netty.buffer.ByteBuf;

/** How an update is written for one kind of client; what an {@link Update} caches frames by. */
public interface FrameFormat {
  /** A small number of its own for each format, from 0. */
  int index();

  /**
   * The bytes as they go on the wire, in memory that the garbage collector frees when the last
   * session and slot have let go.
   *
   * @param conflated how many older images of the slot the reader did not get; 0 if it got all,
   *     which makes the frame that is shared and must be off the heap: the socket copies others
   */
  ByteBuf encode(Update update, int conflated);
}
