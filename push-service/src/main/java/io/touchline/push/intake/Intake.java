package io.touchline.push.intake;

import io.touchline.push.intake.LogReader.Position;
import io.touchline.push.intake.TopicLookup.Found;
import io.touchline.push.intake.TopicLookup.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * The intake thread: finds the topics, reads them, and begins again whenever Kafka was away or a
 * topic was made anew. Says each change of that once.
 */
public final class Intake {
  private static final Logger LOG = Logger.getLogger(Intake.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
  private static final long TOPIC_CHECK_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long STOP_MILLIS = 3_000;

  private final String bootstrapServers;
  private final Duration window;
  private final UpdateSink sink;
  private final IntakeObserver observer;
  private final Runnable caughtUp;
  private final Map<TopicPartition, Position> known = new HashMap<>();
  private final Thread thread = new Thread(this::run, "intake");
  private volatile boolean stopping;
  private String trouble = "";
  private Duration pause = FIRST_PAUSE;
  private boolean announced;

  /**
   * An intake that does not run yet.
   *
   * @param window how far back streams are read
   * @param caughtUp run once, on any thread, when the shards have what was in Kafka at the start
   */
  public Intake(
      String bootstrapServers,
      Duration window,
      UpdateSink sink,
      IntakeObserver observer,
      Runnable caughtUp) {
    this.bootstrapServers = bootstrapServers;
    this.window = window;
    this.sink = sink;
    this.observer = observer;
    this.caughtUp = caughtUp;
  }

  /** Starts the thread; returns at once. */
  public void start() {
    thread.start();
  }

  /** Stops the thread and waits for it, some seconds at most. */
  public void stop() throws InterruptedException {
    stopping = true;
    thread.interrupt();
    thread.join(STOP_MILLIS);
  }

  private void run() {
    while (!stopping) {
      try (TopicLookup lookup = new TopicLookup(bootstrapServers)) {
        followWhileKafkaAnswers(lookup);
      } catch (InterruptedException | InterruptException e) {
        // Only stop() interrupts this thread.
        LOG.debug("event=intake.interrupted", e);
      } catch (KafkaException e) {
        unreachable(e.toString());
        rest();
      } catch (RuntimeException e) {
        LOG.error("event=intake.failed action=retry", e);
        rest();
      }
    }
  }

  private void followWhileKafkaAnswers(TopicLookup lookup) throws InterruptedException {
    while (!stopping) {
      switch (lookup.find()) {
        case Found.Topics(List<Topic> topics) -> follow(topics, lookup);
        case Found.Missing(List<String> names) -> {
          inTrouble("topics.missing", "action=wait topics=" + names);
          TimeUnit.MILLISECONDS.sleep(nextPause());
        }
        case Found.Unreachable(String reason) -> {
          unreachable(reason);
          TimeUnit.MILLISECONDS.sleep(nextPause());
        }
      }
    }
  }

  private void follow(List<Topic> topics, TopicLookup lookup) throws InterruptedException {
    long since = System.currentTimeMillis() - window.toMillis();
    try (LogReader reader = new LogReader(bootstrapServers, topics, known, since, sink, observer)) {
      well();
      long checked = System.nanoTime();
      while (!stopping) {
        reader.poll(known);
        announce(reader);
        if (System.nanoTime() - checked > TOPIC_CHECK_NANOS) {
          if (changed(reader, lookup.find())) {
            return;
          }
          checked = System.nanoTime();
        }
      }
    }
  }

  private void announce(LogReader reader) throws InterruptedException {
    if (!announced && reader.reachedEnds()) {
      announced = true;
      sink.accept(List.of(), this::sayCaughtUp);
    }
  }

  private void sayCaughtUp() {
    LOG.info("event=intake.caught-up");
    observer.caughtUp();
    caughtUp.run();
  }

  private boolean changed(LogReader reader, Found found) {
    return switch (found) {
      case Found.Topics(List<Topic> topics) -> {
        well();
        if (!reader.reads(topics)) {
          LOG.info("event=topics.changed action=read-anew");
          yield true;
        }
        yield false;
      }
      case Found.Missing(List<String> names) -> {
        inTrouble("topics.missing", "action=wait topics=" + names);
        yield true;
      }
      // The consumer reconnects by itself, and nothing that was read is void.
      case Found.Unreachable(String reason) -> {
        unreachable(reason);
        yield false;
      }
    };
  }

  private void unreachable(String reason) {
    inTrouble(
        "kafka.unreachable", "action=retry servers=" + bootstrapServers + " reason=" + reason);
  }

  private void inTrouble(String event, String details) {
    if (!event.equals(trouble)) {
      LOG.warnf("event=%s %s", event, details);
    }
    trouble = event;
  }

  private void well() {
    if (!trouble.isEmpty()) {
      LOG.infof("event=kafka.reachable servers=%s", bootstrapServers);
    }
    trouble = "";
    pause = FIRST_PAUSE;
  }

  private long nextPause() {
    long millis = pause.toMillis();
    Duration twice = pause.multipliedBy(2);
    pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    return millis;
  }

  private void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(nextPause());
    } catch (InterruptedException e) {
      // Only stop() interrupts this thread.
      LOG.debug("event=intake.interrupted", e);
    }
  }
}
