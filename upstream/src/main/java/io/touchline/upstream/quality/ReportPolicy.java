package io.touchline.upstream.quality;

import io.touchline.events.system.CircuitState;
import io.touchline.events.system.SourceState;
import io.touchline.events.system.SourceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * When the states of sources are to be told: when one changes, and once in an interval. For one
 * thread.
 */
public final class ReportPolicy {
  private static final Logger LOG = Logger.getLogger(ReportPolicy.class);

  private final Duration interval;
  private Map<String, Told> last = Map.of();
  private Instant due = Instant.MIN;

  /** What makes a state another one; its counters and times do not. */
  private record Told(SourceState state, String reason, CircuitState circuit) {}

  /**
   * Reports from now on.
   *
   * @param interval the longest silence
   */
  public ReportPolicy(Duration interval) {
    this.interval = interval;
  }

  /** When the states are told again even if they stay as they are. */
  public Instant due() {
    return due;
  }

  /**
   * Whether to tell these states now; who is told so does it.
   *
   * @param states by the source's name
   */
  public boolean tell(Map<String, SourceStatus> states, Instant now) {
    Map<String, Told> current = new HashMap<>();
    states.forEach(
        (source, status) ->
            current.put(source, new Told(status.status(), status.reason(), status.circuit())));
    if (current.equals(last) && now.isBefore(due)) {
      return false;
    }
    current.forEach(this::log);
    last = current;
    due = now.plus(interval);
    return true;
  }

  private void log(String source, Told now) {
    Told before = last.get(source);
    if (before == null || before.state() != now.state()) {
      LOG.infof(
          "event=source_state source=%s state=%s reason=\"%s\"",
          source, now.state().wireName(), now.reason() == null ? "" : now.reason());
    }
  }
}
