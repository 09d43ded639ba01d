package io.touchline.push.session;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the sessions of one shard did since it was last read. Plain numbers of one thread, handed to
 * the metrics once a batch, so that a delivery costs two additions and no atomic.
 */
public final class Tally {
  private long deliveries;
  private long bytes;
  private long conflated;
  private final EnumMap<CloseCode, Integer> closed = new EnumMap<>(CloseCode.class);

  /** Who adds tallies up. */
  @FunctionalInterface
  public interface Reader {
    void add(long deliveries, long bytes, long conflated, Map<CloseCode, Integer> closed);
  }

  void wrote(int frameBytes) {
    bytes += frameBytes;
  }

  void delivered() {
    deliveries++;
  }

  void conflated(int images) {
    conflated += images;
  }

  void closed(CloseCode code) {
    closed.merge(code, 1, Integer::sum);
  }

  /** Hands everything over and begins anew. */
  public void drainTo(Reader reader) {
    reader.add(deliveries, bytes, conflated, closed);
    deliveries = 0;
    bytes = 0;
    conflated = 0;
    closed.clear();
  }
}
