package io.touchline.odds.history.query;

/**
 * What {@link PriceQueries} asks. Parameters 1 to 4 are the same in all that read ticks:
 * selections, bookmakers (null for all), from, to.
 */
final class PriceSql {
  static final String SERIES =
      """
      SELECT ARRAY(SELECT s.id FROM odds.selections s WHERE s.event_id = e.id AND s.market = $3
          AND ($4::text IS NULL OR s.code = $4)) AS selection_ids,
        (SELECT b.id FROM odds.bookmakers b WHERE b.code = $5) AS bookmaker_id
      FROM odds.sport_events e WHERE e.code = $1 AND e.sport = $2
      """;
  private static final String OF_SERIES =
      """
      t.selection_id = ANY($1::integer[]) AND ($2::integer[] IS NULL OR t.bookmaker_id = ANY($2))
        AND t.seen_at >= $3 AND t.seen_at < $4
      """;
  private static final String NAMES =
      """
      JOIN odds.selections s ON s.id = t.selection_id
      JOIN odds.bookmakers b ON b.id = t.bookmaker_id
      """;
  static final String TICKS =
      """
      SELECT t.*, s.code AS selection, b.code AS bookmaker, o.code AS source FROM odds.ticks t
      """
          + NAMES
          + "JOIN odds.sources o ON o.id = t.source_id WHERE "
          + OF_SERIES
          + """
          AND (t.seen_at, t.log_id, t.log_partition, t.record_offset) > ($5, $6::bigint, $7::bigint, $8::bigint)
          ORDER BY t.seen_at, t.log_id, t.log_partition, t.record_offset LIMIT $9
          """;
  private static final String FIRST_TO_LAST =
      "ORDER BY t.seen_at, t.log_id, t.log_partition, t.record_offset";
  private static final String LAST_TO_FIRST =
      "ORDER BY t.seen_at DESC, t.log_id DESC, t.log_partition DESC, t.record_offset DESC";
  private static final String BIN =
      "date_bin(interval 'LENGTH', t.seen_at, timestamptz '2000-01-01 00:00Z')";
  private static final String CANDLES =
      "SELECT t.*, s.code AS selection, b.code AS bookmaker FROM (SELECT BIN AS bucket,"
          + " t.selection_id, t.bookmaker_id, max(t.price) AS high, min(t.price) AS low,"
          + " count(*) AS ticks,"
          + " (array_agg(t.price FIRST_TO_LAST))[1] AS open,"
          + " (array_agg(t.price LAST_TO_FIRST))[1] AS close,"
          + " (array_agg(t.suspended LAST_TO_FIRST))[1] AS suspended"
          + " FROM odds.ticks t WHERE OF_SERIES AND t.seen_at >= $5"
          + " GROUP BY 1, 2, 3 HAVING (BIN, t.selection_id, t.bookmaker_id) > ($5, $6::bigint, $7::bigint)"
          + " ORDER BY 1, 2, 3 LIMIT $8) t "
          + NAMES
          + "ORDER BY t.bucket, t.selection_id, t.bookmaker_id";
  static final String STANDING =
      "SELECT DISTINCT ON (t.selection_id, t.bookmaker_id) $4::timestamptz AS seen_at, t.price,"
          + " t.suspended, s.code AS selection, b.code AS bookmaker FROM odds.ticks t "
          + NAMES
          + " WHERE "
          + OF_SERIES
          + " ORDER BY t.selection_id, t.bookmaker_id, t.seen_at DESC, t.log_id DESC,"
          + " t.log_partition DESC, t.record_offset DESC";
  static final String POINTS =
      "SELECT t.seen_at, t.price, t.suspended, s.code AS selection, b.code AS bookmaker"
          + " FROM odds.ticks t "
          + NAMES
          + " WHERE "
          + OF_SERIES
          + FIRST_TO_LAST
          + " LIMIT "
          + (PriceQueries.MOST_POINTS + 1);

  private PriceSql() {}

  /** Parameters 5 to 7: the place after which to begin; 8: how many. */
  static String candles(Resolution resolution) {
    return CANDLES
        .replace("OF_SERIES", OF_SERIES)
        .replace("FIRST_TO_LAST", FIRST_TO_LAST)
        .replace("LAST_TO_FIRST", LAST_TO_FIRST)
        .replace("BIN", BIN)
        // Of a closed catalogue, so no text of anybody's.
        .replace("LENGTH", resolution.interval());
  }
}
