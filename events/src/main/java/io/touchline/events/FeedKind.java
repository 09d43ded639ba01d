package io.touchline.events;

/** What a record of a feed means to somebody who comes later. */
public enum FeedKind {
  /** Only the newest record of a key matters: a compacted topic. */
  IMAGE,
  /** Each record matters, and is kept for the feed's retention. */
  STREAM
}
