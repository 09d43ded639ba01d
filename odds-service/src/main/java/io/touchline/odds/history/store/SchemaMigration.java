package io.touchline.odds.history.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date; replicas that do so at once take turns. */
@ApplicationScoped
public class SchemaMigration {
  private final Flyway flyway;

  SchemaMigration(Flyway flyway) {
    this.flyway = flyway;
  }

  /**
   * Migrates, if there is something to migrate.
   *
   * @return how many migrations were applied now
   * @throws DatabaseException if the database is away or refuses
   */
  public int run() {
    try {
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new DatabaseException(e);
    }
  }
}
