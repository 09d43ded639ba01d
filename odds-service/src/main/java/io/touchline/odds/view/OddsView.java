package io.touchline.odds.view;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.OddsData;
import io.touchline.events.odds.OddsTick;
import io.touchline.odds.book.BookmakerLine;
import io.touchline.odds.book.HeldPrice;
import io.touchline.odds.book.MarketBook;
import io.touchline.odds.book.SourcePolicy;
import io.touchline.odds.image.FootballOdds;
import io.touchline.odds.image.PricingPolicy;
import io.touchline.odds.image.RestoredBooks;
import io.touchline.odds.movement.MarketMovers;
import io.touchline.odds.movement.Mover;
import io.touchline.odds.movement.PriceTrail;
import io.touchline.odds.movement.PriceTrails;
import io.touchline.odds.quote.EventState;
import io.touchline.upstream.kafka.TopicFollower;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** All images, and where prices went in the last hour, as Kafka has them. */
@ApplicationScoped
public class OddsView {
  private static final Logger LOG = Logger.getLogger(OddsView.class);
  private static final Duration TIDY_INTERVAL = Duration.ofMinutes(1);

  /** The images say themselves what is stale. */
  private static final SourcePolicy AS_PUBLISHED =
      new SourcePolicy() {
        @Override
        public int rank(String source) {
          return 0;
        }

        @Override
        public Duration staleAfter(String source, EventState state) {
          return Duration.ofDays(365);
        }
      };

  private final String bootstrapServers;
  private final Clock clock;
  private final Map<String, FootballOddsUpdate> images = new ConcurrentHashMap<>();

  /** Guarded by itself: written on the follower's thread, read by those who ask. */
  private final PriceTrails trails = new PriceTrails();

  /** For images of which a part has become stale. */
  private final FootballOdds rebuild;

  private Instant tidied = Instant.EPOCH;
  private TopicFollower follower;

  OddsView(
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      PricingPolicy pricing,
      Clock clock) {
    this.bootstrapServers = bootstrapServers;
    this.rebuild = new FootballOdds(AS_PUBLISHED, pricing);
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    follower =
        TopicFollower.start(
            "odds-view",
            bootstrapServers,
            List.of(Feed.FOOTBALL_ODDS, Feed.ODDS_TICKS),
            clock.instant().minus(PriceTrail.SPAN),
            this::take,
            () -> {});
  }

  void stop(@Observes ShutdownEvent event) {
    if (follower != null) {
      follower.close();
    }
  }

  void take(ConsumerRecord<String, byte[]> record) {
    try {
      read(record);
    } catch (RuntimeException unreadable) {
      LOG.warnf(
          "event=view_record_skipped topic=%s key=%s reason=\"%s\"",
          record.topic(), record.key(), unreadable.getMessage());
    }
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    if (record.topic().equals(Feed.ODDS_TICKS.topic())) {
      tick(EventCodec.payload(record.value(), OddsTick.class));
    } else if (record.value() == null) {
      images.remove(record.key());
    } else {
      images.put(record.key(), EventCodec.payload(record.value(), FootballOddsUpdate.class));
    }
  }

  private void tick(OddsTick tick) {
    synchronized (trails) {
      trails.add(tick);
      Instant now = clock.instant();
      if (now.isAfter(tidied.plus(TIDY_INTERVAL))) {
        trails.forgetOld(now);
        tidied = now;
      }
    }
  }

  /**
   * The images of all matches with odds, as they are true now: what nobody has confirmed in time is
   * not among the prices that can be taken, though nobody may be there to publish that. A match of
   * which nothing is confirmed any more is left out.
   */
  public Collection<FootballOddsUpdate> images() {
    Instant now = clock.instant();
    return images.values().stream().flatMap(image -> trueAt(image, now).stream()).toList();
  }

  private Optional<FootballOddsUpdate> trueAt(FootballOddsUpdate image, Instant now) {
    boolean stale =
        image.odds().stream()
            .anyMatch(line -> line.staleAt() != null && line.staleAt().isBefore(now));
    if (!stale) {
      return Optional.of(image);
    }
    synchronized (trails) {
      return rebuild.image(withoutStale(image, now), trails, now);
    }
  }

  /**
   * The largest moves, as {@link MarketMovers#of} has them.
   *
   * @param of the images among which to look
   */
  public List<Mover> movers(Collection<FootballOddsUpdate> of, Duration window, int limit) {
    Instant now = clock.instant();
    List<MarketBook> books = of.stream().map(image -> withoutStale(image, now)).toList();
    synchronized (trails) {
      return MarketMovers.of(books, trails, AS_PUBLISHED, window, now, limit);
    }
  }

  /** What is stale is out; nothing else is judged anew. */
  private static MarketBook withoutStale(FootballOddsUpdate image, Instant now) {
    MarketBook book = RestoredBooks.of(image);
    TreeMap<String, BookmakerLine> lines = new TreeMap<>();
    for (OddsData line : image.odds()) {
      Map<String, HeldPrice> fresh = new HashMap<>(book.lines().get(line.bookmakerId()).prices());
      line.prices()
          .forEach(
              (selection, price) -> {
                if (price.stale() || (line.staleAt() != null && line.staleAt().isBefore(now))) {
                  fresh.remove(selection);
                }
              });
      if (!fresh.isEmpty()) {
        lines.put(line.bookmakerId(), book.lines().get(line.bookmakerId()).with(fresh));
      }
    }
    return new MarketBook(book.event(), book.market(), lines, book.incident());
  }
}
