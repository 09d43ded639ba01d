package io.touchline.odds.history.query;

/** What a {@link SeriesFilter} stands for in the database. */
public sealed interface Series {
  /** Ids to look for; {@code bookmakerIds} is null for all. */
  @SuppressWarnings("ArrayRecordComponent") // never compared: on their way into a query
  record Found(Integer[] selectionIds, Integer[] bookmakerIds) implements Series {}

  /** There is no such event in the history. */
  record NoEvent() implements Series {}

  /** The event has no such selection in the market. */
  record NoSelection() implements Series {}

  /** No such bookmaker is known. */
  record NoBookmaker() implements Series {}
}
