package io.touchline.benchmarks.history;

import io.touchline.events.EventCodec;
import io.touchline.events.Priority;
import io.touchline.events.RoomKey;
import io.touchline.events.odds.Market;
import io.touchline.events.odds.OddsTick;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes ticks as the odds-service does: 8 bookmakers, 200 matches, three selections each. */
final class TickLoad implements AutoCloseable {
  private static final int BOOKMAKERS = 8;
  private static final int MATCHES = 200;
  private static final List<String> SELECTIONS = List.of("home", "draw", "away");
  private static final Duration BEAT = Duration.ofMillis(50);
  private static final URI SOURCE = URI.create("/odds-service/the-odds-api");

  private final KafkaProducer<String, byte[]> producer;
  private final Random random = new Random(1);
  private final double[] prices = new double[BOOKMAKERS * MATCHES * SELECTIONS.size()];
  private final Instant kickOff = Instant.now().truncatedTo(ChronoUnit.HOURS);
  private long made;

  TickLoad(String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "transactional.id", "benchmark-ticks",
                "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
    for (int i = 0; i < prices.length; i++) {
      prices[i] = 1.5 + random.nextInt(400) / 100.0;
    }
  }

  /** How many it has published. */
  long made() {
    return made;
  }

  /** In transactions of the size of a poll. */
  void publish(int count) {
    producer.beginTransaction();
    for (int i = 0; i < count; i++) {
      OddsTick tick = tick();
      // A send that fails makes the commit fail.
      var _ =
          producer.send(
              EventCodec.encode(
                  tick,
                  RoomKey.odds(tick.eventId()).toString(),
                  SOURCE,
                  tick.id(),
                  tick.seenAt(),
                  Priority.NORMAL));
    }
    producer.commitTransaction();
    made += count;
  }

  /** Open loop: whatever becomes of them, that many a second. */
  void publish(int perSecond, Duration time) throws InterruptedException {
    long start = System.nanoTime();
    int beats = (int) (time.toNanos() / BEAT.toNanos());
    for (int beat = 1; beat <= beats; beat++) {
      publish((int) (perSecond * BEAT.toNanos() / TimeUnit.SECONDS.toNanos(1)));
      long ahead = start + beat * BEAT.toNanos() - System.nanoTime();
      if (ahead > 0) {
        TimeUnit.NANOSECONDS.sleep(ahead);
      }
    }
  }

  private OddsTick tick() {
    int series = random.nextInt(prices.length);
    double previous = prices[series];
    double moved = previous * (1 + (random.nextInt(5) - 2) / 50.0);
    double price = Math.max(1.01, Math.round(moved * 100) / 100.0);
    prices[series] = price;
    int match = series / (BOOKMAKERS * SELECTIONS.size());
    String selection = SELECTIONS.get(series % SELECTIONS.size());
    int bookmaker = series / SELECTIONS.size() % BOOKMAKERS;
    Instant now = Instant.now();
    return new OddsTick(
        "tick-" + random.nextLong() + "-" + made,
        "football",
        String.valueOf(730_000 + match),
        "Borussia Mönchengladbach v Wolverhampton " + match,
        "PL",
        kickOff,
        Market.H2H,
        selection,
        "Name of " + selection,
        "bookmaker" + bookmaker,
        "Bookmaker No. " + bookmaker,
        price,
        previous,
        String.valueOf(price),
        null,
        true,
        null,
        now.minusMillis(800),
        now,
        "the-odds-api");
  }

  @Override
  public void close() {
    producer.close();
  }
}
