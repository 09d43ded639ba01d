package io.touchline.odds.publish;

import io.touchline.events.EventCodec;
import io.touchline.events.Feed;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.OddsTick;
import io.touchline.odds.book.MarketBook;
import io.touchline.odds.image.RestoredBooks;
import io.touchline.odds.movement.PriceTrail;
import io.touchline.odds.movement.PriceTrails;
import io.touchline.upstream.kafka.TopicReader;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Reads the books back from the topics on which they were published. */
public final class BookRepository {
  private static final Logger LOG = Logger.getLogger(BookRepository.class);

  private final TopicReader reader;

  public BookRepository(String bootstrapServers) {
    this.reader = new TopicReader(bootstrapServers);
  }

  /**
   * The books as last committed, and where their prices went in the last hour.
   *
   * @throws org.apache.kafka.common.KafkaException if that cannot be read
   */
  public Restored load(Instant now) {
    Map<String, byte[]> images = new HashMap<>();
    reader.readAll(List.of(Feed.FOOTBALL_ODDS), record -> images.put(record.key(), record.value()));
    PriceTrails trails = new PriceTrails();
    reader.readSince(
        Feed.ODDS_TICKS,
        now.minus(PriceTrail.SPAN),
        record -> trails.add(EventCodec.payload(record.value(), OddsTick.class)));
    return restored(images.values(), trails);
  }

  /**
   * The state that was published.
   *
   * @param images the newest of each match; null where it was removed
   */
  static Restored restored(Collection<byte[]> images, PriceTrails trails) {
    Map<String, MarketBook> books = new HashMap<>();
    Instant imagesAt = Instant.EPOCH;
    for (byte[] value : images) {
      Optional<FootballOddsUpdate> read = value == null ? Optional.empty() : image(value);
      if (read.isPresent()) {
        FootballOddsUpdate image = read.get();
        books.put(image.matchId(), RestoredBooks.of(image));
        imagesAt = image.timestamp().isAfter(imagesAt) ? image.timestamp() : imagesAt;
      }
    }
    return new Restored(books, trails, imagesAt);
  }

  /** One that cannot be read costs its match its past, not all others their odds. */
  private static Optional<FootballOddsUpdate> image(byte[] value) {
    try {
      return Optional.of(EventCodec.payload(value, FootballOddsUpdate.class));
    } catch (RuntimeException unreadable) {
      LOG.errorf(unreadable, "event=image_skipped");
      return Optional.empty();
    }
  }
}
