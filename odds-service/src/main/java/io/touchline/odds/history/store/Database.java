package io.touchline.odds.history.store;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** How the history's thread waits for the database. */
public final class Database {
  /** Longer than any statement may take; a connection that says nothing at all must end, too. */
  private static final Duration LIMIT = Duration.ofSeconds(45);

  private Database() {}

  /**
   * Runs it on a Vert.x context and waits for it.
   *
   * @throws DatabaseException if it fails or takes too long
   * @throws RuntimeException of another kind if the fault is ours
   */
  public static <T> T await(Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> work.get().ifNoItem().after(LIMIT).fail());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException(e);
    } catch (IllegalArgumentException
        | IllegalStateException
        | NullPointerException
        | ClassCastException e) {
      throw e;
    } catch (Throwable e) {
      throw new DatabaseException(e);
    }
  }
}
