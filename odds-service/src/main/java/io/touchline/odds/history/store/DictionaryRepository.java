package io.touchline.odds.history.store;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Small numbers for long names that come again in every row: topics and sources. */
@ApplicationScoped
public class DictionaryRepository {
  private static final String LOG =
      """
      WITH made AS (
        INSERT INTO odds.logs (topic_id, topic)
        SELECT $1, $2 WHERE NOT EXISTS (SELECT FROM odds.logs WHERE topic_id = $1)
        ON CONFLICT (topic_id) DO UPDATE SET topic = excluded.topic
        RETURNING id)
      SELECT id FROM made UNION ALL SELECT id FROM odds.logs WHERE topic_id = $1 LIMIT 1
      """;
  private static final String SOURCE =
      """
      WITH made AS (
        INSERT INTO odds.sources (code)
        SELECT $1 WHERE NOT EXISTS (SELECT FROM odds.sources WHERE code = $1)
        ON CONFLICT (code) DO UPDATE SET code = excluded.code
        RETURNING id)
      SELECT id FROM made UNION ALL SELECT id FROM odds.sources WHERE code = $1 LIMIT 1
      """;

  private final Pool pool;
  private final Map<String, Short> sources = new HashMap<>();

  DictionaryRepository(Pool pool) {
    this.pool = pool;
  }

  /**
   * The number of a topic, made if it has none.
   *
   * @param topicId another one if the topic is made anew
   */
  public short log(UUID topicId, String topic) {
    return id(LOG, Tuple.of(topicId, topic));
  }

  /** The number of a source, made if it has none; asked for once. */
  public short source(String code) {
    return sources.computeIfAbsent(code, unknown -> id(SOURCE, Tuple.of(unknown)));
  }

  /** To be called when the database may be another than it was. */
  public void forget() {
    sources.clear();
  }

  private short id(String sql, Tuple name) {
    RowSet<Row> answer = Database.await(() -> pool.preparedQuery(sql).execute(name));
    return answer.iterator().next().getShort(0);
  }
}
