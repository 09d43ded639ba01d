package io.touchline.odds;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.Priority;
import io.touchline.events.football.League;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchEventType;
import io.touchline.local.embedded.EmbeddedKafka;
import io.touchline.local.embedded.EmbeddedRedis;
import io.touchline.odds.history.OddsProcess;
import io.touchline.upstream.kafka.TransactionalPublisher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Real Kafka and Redis, scripted sources, and the service in as many processes as wanted. There is
 * no PostgreSQL: nothing here needs it.
 */
public final class OddsStack implements AutoCloseable {
  public static final Duration LIMIT = Duration.ofSeconds(60);
  public static final String KEY = "0123456789abcdef-the-key";

  private final EmbeddedKafka kafka;
  private final EmbeddedRedis redis;
  private final ScriptedSources sources;
  private final OddsTopics topics;
  private final List<OddsProcess> processes = new ArrayList<>();

  private OddsStack(Path folder) throws IOException {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    kafka.createTopics(Feed.values());
    redis = EmbeddedRedis.start(folder.resolve("redis"), 0);
    sources = ScriptedSources.start();
    topics = new OddsTopics(kafka.bootstrapServers());
  }

  public static OddsStack start(Path folder) throws IOException {
    return new OddsStack(folder);
  }

  public ScriptedSources sources() {
    return sources;
  }

  public OddsTopics topics() {
    return topics;
  }

  /** A replica that asks both sources for the Premier League every second. */
  public OddsProcess service(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("TOUCHLINE_REDIS_URL", redis.url());
    // Nobody listens there.
    environment.put("TOUCHLINE_POSTGRES_URL", "postgresql://127.0.0.1:1/postgres");
    environment.put("ODDS_UPDATE_INTERVAL", "1");
    environment.put("TOUCHLINE_ODDS_LIVE_INTERVAL", "1");
    environment.put("TOUCHLINE_ODDS_STALE_INTERVALS", "30");
    environment.put("TOUCHLINE_ODDS_LEASE_TTL_MS", "1000");
    environment.put("TOUCHLINE_ESPN_SITE_URL", sources.url());
    environment.put("TOUCHLINE_ESPN_LEAGUES", "PL");
    environment.put("TOUCHLINE_ESPN_ODDS_DETAIL", "none");
    environment.put("TOUCHLINE_ESPN_RATE_PER_SECOND", "100");
    environment.put("TOUCHLINE_ESPN_RATE_PER_MINUTE", "6000");
    environment.put("TOUCHLINE_ODDS_API_URL", sources.url());
    environment.put("TOUCHLINE_ODDS_API_KEY", KEY);
    for (String source : List.of("TOUCHLINE_ESPN_", "TOUCHLINE_ODDS_API_")) {
      environment.put(source + "BACKOFF_BASE_MS", "50");
      environment.put(source + "BACKOFF_MAX_MS", "200");
      environment.put(source + "CIRCUIT_OPEN_MS", "500");
      environment.put(source + "READ_TIMEOUT_MS", "1000");
      environment.put(source + "TOTAL_TIMEOUT_MS", "2000");
    }
    environment.putAll(settings);
    OddsProcess process = OddsProcess.start(environment);
    processes.add(process);
    return process;
  }

  /** What the ingest-service tells of a match. */
  public void event(ScriptedMatch match, MatchEventType type, Instant seenAt) {
    MatchEvent event =
        new MatchEvent(
            match.id() + ":1",
            1,
            type,
            match.id(),
            League.PL,
            match.home(),
            match.away(),
            null,
            null,
            null,
            null,
            match.homeScore(),
            0,
            null,
            null,
            seenAt,
            "espn",
            seenAt);
    try (TransactionalPublisher ingest =
        TransactionalPublisher.open(kafka.bootstrapServers(), "ingest-service")) {
      ingest.publish(
          List.of(
              EventCodec.encode(
                  event,
                  "match:" + match.id(),
                  URI.create("/ingest-service"),
                  event.id(),
                  seenAt,
                  Priority.HIGH)));
    }
  }

  @Override
  public void close() {
    processes.forEach(OddsProcess::close);
    topics.close();
    sources.close();
    redis.close();
    kafka.close();
  }
}
