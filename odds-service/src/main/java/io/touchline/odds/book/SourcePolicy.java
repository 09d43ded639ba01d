package io.touchline.odds.book;

import io.touchline.odds.quote.EventState;
import java.time.Duration;

/** How far each source is trusted. Must answer the same for the same question, from any thread. */
public interface SourcePolicy {

  /**
   * Of two sources that quote the same bookmaker, the one with the lower rank is taken.
   *
   * @return from 0 on; sources of equal rank overwrite each other
   */
  int rank(String source);

  /** How long after it was last confirmed a price of the source can still be taken. */
  Duration staleAfter(String source, EventState state);
}
