package io.touchline.upstream.polite;

import io.touchline.events.system.CircuitState;
import io.touchline.upstream.UpstreamObserver;
import io.touchline.upstream.http.Answer;
import io.touchline.upstream.http.JsonUpstream;
import io.touchline.upstream.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * One source, asked within its rate limit, and not while it wants to be left alone. For one thread.
 *
 * <p>Failures are counted by the subject of the request; those that speak of the whole source feed
 * one circuit.
 */
public final class PoliteUpstream {
  private static final Duration WITHOUT_REDIS = Duration.ofMillis(500);

  private final JsonUpstream upstream;
  private final RedisRateLimit rateLimit;
  private final UpstreamObserver observer;
  private final Clock clock;
  private final BackoffPolicy backoff;
  private final CircuitPolicy circuit;

  /** How often each subject has failed in a row; without those whose last request was answered. */
  private final Map<String, Integer> failing = new HashMap<>();

  /**
   * How we deal with failures.
   *
   * @param backoffBase upper bound of the first wait; doubled by each further failure
   * @param backoffMax no wait of our own is longer
   * @param circuitFailures failures in a row that open the circuit, at least 1
   * @param circuitOpen how long it stays open at least
   */
  public record Patience(
      Duration backoffBase, Duration backoffMax, int circuitFailures, Duration circuitOpen) {}

  /** What came of asking. */
  public sealed interface Outcome {}

  /** An answer. */
  public record Answered(Answer.Body body) implements Outcome {}

  /**
   * Asked in vain.
   *
   * @param pause how long this subject is left alone at least
   * @param failures in a row, of the source or of the subject, whichever are more
   * @param circuit the source's
   */
  public record Failed(Answer.Failure failure, Duration pause, int failures, CircuitState circuit)
      implements Outcome {}

  /**
   * Not asked: come back then.
   *
   * @param closed whether the source asked another process, or this one before its start, to wait
   */
  public record Postponed(Instant until, boolean closed) implements Outcome {}

  public PoliteUpstream(
      JsonUpstream upstream,
      RedisRateLimit rateLimit,
      Patience patience,
      UpstreamObserver observer,
      Clock clock) {
    this.upstream = upstream;
    this.rateLimit = rateLimit;
    this.observer = observer;
    this.clock = clock;
    this.backoff =
        new BackoffPolicy(
            patience.backoffBase(), patience.backoffMax(), RandomGenerator.getDefault());
    this.circuit =
        new CircuitPolicy(
            new CircuitPolicy.Settings(patience.circuitFailures(), patience.circuitOpen()),
            backoff);
  }

  /**
   * Asks, if it may.
   *
   * @param left takes note of how many requests are left in this minute, if they are counted
   */
  public Outcome ask(Request request, IntConsumer left) {
    if (clock.instant().isBefore(circuit.notBefore())) {
      return new Postponed(circuit.notBefore(), false);
    }
    RedisRateLimit.Permit permit = permit();
    permit.left().ifPresent(left);
    return permit.granted()
        ? send(request)
        : new Postponed(clock.instant().plus(permit.pause()), permit.closed());
  }

  /** An answer on which what came after it broke: counted as a failure of its subject. */
  public Failed unusable(Request request, RuntimeException bug) {
    return failed(new Answer.Unusable(request, bug.toString()));
  }

  /** Without Redis nothing is granted; the lease runs out then, and says so. */
  private RedisRateLimit.Permit permit() {
    try {
      return rateLimit.acquire();
    } catch (RuntimeException unreachable) {
      observer.redisFailed("rate_limit");
      return new RedisRateLimit.Permit(false, WITHOUT_REDIS, OptionalInt.of(0), false);
    }
  }

  private Outcome send(Request request) {
    long start = System.nanoTime();
    Answer answer = upstream.get(request);
    observer.requested(Duration.ofNanos(System.nanoTime() - start));
    return switch (answer) {
      case Answer.Body body -> {
        circuit.succeeded();
        failing.remove(request.subject());
        observer.asked(request.subject(), "ok");
        yield new Answered(body);
      }
      case Answer.Failure failure -> failed(failure);
    };
  }

  private Failed failed(Answer.Failure failure) {
    String subject = failure.request().subject();
    observer.asked(subject, failure.kind());
    Instant now = clock.instant();
    int failures = failing.merge(subject, 1, Integer::sum);
    Duration pause = BackoffPolicy.longer(backoff.after(failures), failure.retryAfter());
    if (failure.ofSource()) {
      pause = BackoffPolicy.longer(pause, circuit.failed(now, failure.retryAfter()));
      failures = Math.max(failures, circuit.failures());
      tellOthers(failure.retryAfter());
    }
    return new Failed(failure, pause, failures, circuit.state(now));
  }

  private void tellOthers(Duration retryAfter) {
    if (!retryAfter.isPositive()) {
      return;
    }
    try {
      rateLimit.close(retryAfter);
    } catch (RuntimeException unreachable) {
      // As long as this replica lives it knows by itself.
      observer.redisFailed("retry_after");
    }
  }
}
