package io.touchline.odds.polling;

import io.touchline.events.football.MatchEvent;
import io.touchline.events.system.Rejection;
import io.touchline.odds.quote.OddsReading;
import java.util.List;

/** What the thread that keeps the books is handed by others. */
sealed interface Input {
  /**
   * A source has answered.
   *
   * @param poll who asked it
   * @param subject of the request
   * @param answeredNanos {@link System#nanoTime()} when the answer was there
   */
  record Read(SourcePoll poll, OddsReading reading, String subject, long answeredNanos)
      implements Input {}

  /** Bodies that could not be read, to be kept. */
  record Refused(List<Rejection> rejections) implements Input {}

  /** Something has happened in a match. */
  record Happened(MatchEvent event) implements Input {}
}
