package io.touchline.odds.history.entity;

import io.touchline.events.odds.OddsTick;
import io.touchline.odds.history.store.Database;
import io.touchline.odds.history.store.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Ids of what ticks name. For the history's thread. */
@ApplicationScoped
public class EntityRepository {
  private static final int ATTEMPTS = 3;

  private final EntityIds ids = new EntityIds();

  /**
   * Makes sure that all that these ticks name is in the database, as they say; the newest comes
   * last.
   *
   * @throws DatabaseException if the database does not do it
   */
  public void learn(Collection<OddsTick> ticks) {
    List<OddsTick> news = ticks.stream().filter(tick -> !ids.knows(tick)).toList();
    for (int attempt = 1; !news.isEmpty(); attempt++) {
      try {
        Database.await(() -> new EntityWriting(news).run()).tell(ids);
        return;
      } catch (DatabaseException e) {
        // Another replica has added the same bookmaker in the same moment: now it will be found.
        if (attempt == ATTEMPTS || !e.causedByData()) {
          throw e;
        }
      }
    }
  }

  /** The id of the tick's bookmaker, which was learnt. */
  public int bookmaker(OddsTick tick) {
    return ids.bookmaker(tick);
  }

  /** The id of the tick's selection, which was learnt. */
  public int selection(OddsTick tick) {
    return ids.selection(tick);
  }

  /** To be called when the database may be another than it was. */
  public void forget() {
    ids.clear();
  }
}
