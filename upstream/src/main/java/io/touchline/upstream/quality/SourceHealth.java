package io.touchline.upstream.quality;

import io.touchline.events.system.CircuitState;
import io.touchline.events.system.SourceState;
import io.touchline.events.system.SourceStatus;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state of one source, as a sequence of outcomes makes it.
 *
 * <p>A subject that failed is named until it answers; the answers of others do not excuse it.
 *
 * <p>{@code HEALTHY} → a failure or refused records → {@code DEGRADED} → the circuit opens → {@code
 * UNHEALTHY} → an answer → {@code RECOVERING} → {@value #ANSWERS_TO_RECOVER} answers in a row →
 * {@code HEALTHY}. Safe from any thread.
 */
final class SourceHealth {
  static final int ANSWERS_TO_RECOVER = 3;

  private final Map<String, Failing> failing = new TreeMap<>();
  private final Map<String, String> refused = new TreeMap<>();
  private SourceState state = SourceState.DEGRADED;
  private String reason = "not asked yet";
  private Instant since;
  private Instant lastCheck;
  private Instant lastSuccess;
  private Instant lastChange;
  private int answersInRow;
  private int rateLimitLeft;
  private CircuitState circuit = CircuitState.CLOSED;
  private boolean simulated;

  /** A subject that does not answer: why, and how many failures in a row are known. */
  private record Failing(String reason, int inRow) {}

  SourceHealth(Instant now, int rateLimitLeft) {
    this.since = now;
    this.rateLimitLeft = rateLimitLeft;
  }

  /**
   * A whole answer.
   *
   * @param refusedInWords what of it was refused; null if nothing was
   */
  synchronized void answered(
      String subject, Instant at, String refusedInWords, boolean changed, boolean fake) {
    lastCheck = at;
    lastSuccess = at;
    lastChange = changed || lastChange == null ? at : lastChange;
    simulated = fake;
    if (refusedInWords == null) {
      refused.remove(subject);
    } else {
      refused.put(subject, refusedInWords);
    }
    int failuresBefore = failures();
    failing.remove(subject);
    circuit = CircuitState.CLOSED;
    answersInRow++;
    boolean wasDown = state == SourceState.UNHEALTHY || state == SourceState.RECOVERING;
    if (wasDown && answersInRow < ANSWERS_TO_RECOVER) {
      String after = "answers again, after %d failures".formatted(failuresBefore);
      become(SourceState.RECOVERING, state == SourceState.RECOVERING ? reason : after, at);
    } else if (failing.isEmpty() && refused.isEmpty()) {
      become(SourceState.HEALTHY, null, at);
    } else {
      become(SourceState.DEGRADED, shortcomings(), at);
    }
  }

  /**
   * No answer.
   *
   * @param inRow how many failures in a row this is, of the source or of the subject
   */
  synchronized void failed(String subject, Instant at, String why, int inRow, CircuitState now) {
    lastCheck = at;
    failing.put(subject, new Failing(why, inRow));
    circuit = now;
    answersInRow = 0;
    if (now == CircuitState.CLOSED) {
      become(SourceState.DEGRADED, shortcomings(), at);
    } else {
      become(SourceState.UNHEALTHY, why, at);
    }
  }

  /** Not asked yet, for a reason of the source's; whoever has asked it knows better. */
  synchronized void notAsked(Instant at, String why) {
    if (lastCheck == null) {
      become(SourceState.DEGRADED, why, at);
    }
  }

  /** Not asked any more, for a reason of our own. */
  synchronized void paused(Instant at, String why) {
    answersInRow = 0;
    become(SourceState.UNHEALTHY, why, at);
  }

  synchronized void rateLimitLeft(int left) {
    rateLimitLeft = left;
  }

  synchronized SourceStatus status(long rejected) {
    return new SourceStatus(
        state,
        reason,
        since,
        lastCheck,
        lastSuccess,
        lastChange,
        failures(),
        rateLimitLeft,
        circuit,
        rejected,
        simulated);
  }

  private int failures() {
    return failing.values().stream().mapToInt(Failing::inRow).max().orElse(0);
  }

  private String shortcomings() {
    return Stream.concat(failing.values().stream().map(Failing::reason), refused.values().stream())
        .collect(Collectors.joining("; "));
  }

  private void become(SourceState next, String why, Instant at) {
    if (next != state) {
      since = at;
    }
    state = next;
    reason = why;
  }
}
