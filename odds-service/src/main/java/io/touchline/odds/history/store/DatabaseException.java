package io.touchline.odds.history.store;

import io.vertx.pgclient.PgException;
import java.io.Serial;

/** PostgreSQL is away, or refused a statement. */
public final class DatabaseException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  DatabaseException(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }

  /**
   * Whether it is the data's fault, so that the same statement would fail again: SQLSTATE classes
   * 22 (data exception) and 23 (constraint violation).
   */
  public boolean causedByData() {
    Throwable cause = getCause();
    while (cause != null) {
      if (cause instanceof PgException refused) {
        String state = String.valueOf(refused.getSqlState());
        return state.startsWith("22") || state.startsWith("23");
      }
      cause = cause.getCause();
    }
    return false;
  }
}
