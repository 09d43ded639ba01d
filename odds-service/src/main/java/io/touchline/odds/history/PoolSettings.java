package io.touchline.odds.history;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgPool;
import jakarta.inject.Singleton;

/** What the database's connections are told when they begin. */
@Singleton
public class PoolSettings implements PgPoolCreator {
  private final HistoryConfig config;

  PoolSettings(HistoryConfig config) {
    this.config = config;
  }

  // Deprecated for what it will be in Vert.x 5; the framework asks for this type.
  @SuppressWarnings("deprecation")
  @Override
  public PgPool create(Input input) {
    String timeout = String.valueOf(config.checked().statementTimeoutMs());
    input
        .pgConnectOptionsList()
        .forEach(
            options ->
                options
                    // Kafka hears of a commit next: a server that is set to confirm before it has
                    // written could lose what nobody would bring again.
                    .addProperty("synchronous_commit", "on")
                    .addProperty("application_name", "touchline-odds-history")
                    .addProperty("statement_timeout", timeout));
    return PgPool.pool(input.vertx(), input.pgConnectOptionsList(), input.poolOptions());
  }
}
