package io.touchline.upstream.kafka;

import io.touchline.events.Feed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads feeds from their beginning and as they come, on a thread of its own and without a group, so
 * that each replica has all of it.
 *
 * <p>After a fault images are read anew, so one may come again, and an older one after a newer: the
 * last of a key counts. Streams go on where they were. A Kafka that is away delays what comes, and
 * nothing else.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(TopicFollower.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration FAULT_PAUSE = Duration.ofSeconds(1);
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  private final String name;
  private final String bootstrapServers;
  private final List<Feed> feeds;
  private final Instant since;
  private final Consumer<ConsumerRecord<String, byte[]>> each;
  private final Runnable caughtUp;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private final Map<TopicPartition, Long> positions = new HashMap<>();

  /** What is logged already; null while all is well. */
  private String lastFault;

  private TopicFollower(
      String name,
      String bootstrapServers,
      List<Feed> feeds,
      Instant since,
      Consumer<ConsumerRecord<String, byte[]>> each,
      Runnable caughtUp) {
    this.name = name;
    this.bootstrapServers = bootstrapServers;
    this.feeds = List.copyOf(feeds);
    this.since = since;
    this.each = each;
    this.caughtUp = caughtUp;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  /**
   * Begins to follow.
   *
   * @param name of the thread, and in the log
   * @param since images are read whole, streams from this time on; null for whole streams
   * @param each takes a record, on the follower's thread; in order within a partition. Must not
   *     throw
   * @param caughtUp called on that thread when all is read that was there at the start; again after
   *     a fault
   */
  public static TopicFollower start(
      String name,
      String bootstrapServers,
      List<Feed> feeds,
      Instant since,
      Consumer<ConsumerRecord<String, byte[]>> each,
      Runnable caughtUp) {
    TopicFollower follower =
        new TopicFollower(name, bootstrapServers, feeds, since, each, caughtUp);
    follower.thread.start();
    return follower;
  }

  private void run() {
    while (open()) {
      try (KafkaConsumer<String, byte[]> consumer = FeedConsumers.open(bootstrapServers)) {
        follow(consumer);
      } catch (RuntimeException fault) {
        failed(fault);
      }
    }
  }

  private void follow(KafkaConsumer<String, byte[]> consumer) {
    List<TopicPartition> partitions = FeedConsumers.partitions(consumer, feeds);
    consumer.assign(partitions);
    FeedConsumers.seek(consumer, since);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    positions.forEach(
        (partition, position) -> {
          // A topic made anew is shorter, and is read as at the start.
          if (position <= ends.getOrDefault(partition, -1L)) {
            consumer.seek(partition, position);
          }
        });
    lastFault = null;
    boolean behind = true;
    while (open()) {
      ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
      records.forEach(each);
      remember(consumer, records.partitions());
      if (behind && FeedConsumers.at(consumer, ends)) {
        behind = false;
        caughtUp.run();
      }
    }
  }

  /** Where streams go on after a fault; images are read anew. */
  private void remember(KafkaConsumer<String, byte[]> consumer, Set<TopicPartition> read) {
    for (TopicPartition partition : read) {
      if (FeedConsumers.isStream(partition)) {
        positions.put(partition, consumer.position(partition));
      }
    }
  }

  private void failed(RuntimeException fault) {
    String words = String.valueOf(fault.getMessage());
    if (!words.equals(lastFault)) {
      // Once, although it is tried again all the time.
      LOG.warnf(fault, "event=follower_fault name=%s reason=\"%s\"", name, words);
      lastFault = words;
    }
    try {
      var _ = closed.await(FAULT_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // Nobody interrupts this thread but a JVM that ends.
      closed.countDown();
      Thread.currentThread().interrupt();
    }
  }

  private boolean open() {
    return closed.getCount() > 0;
  }

  /** Waits until the thread has ended, a few seconds at most. */
  @Override
  public void close() {
    closed.countDown();
    try {
      if (!thread.join(GRACE)) {
        // It waits for whoever takes its records, and nobody does any more.
        thread.interrupt();
      }
      if (!thread.join(CLOSE_LIMIT)) {
        LOG.warnf("event=follower_stop_timeout name=%s limit=%s", name, CLOSE_LIMIT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
