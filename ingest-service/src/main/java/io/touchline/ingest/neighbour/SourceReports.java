package io.touchline.ingest.neighbour;

import io.touchline.events.system.SourceReport;
import io.touchline.events.system.SourceState;
import io.touchline.events.system.SourceStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What other services say of their sources. Written by the reading thread, read by any.
 *
 * <p>A service that has ended says nothing more: its last word must not stand for ever.
 */
@ApplicationScoped
public class SourceReports {
  /** Of services that report every 30 s or so. */
  static final Duration SILENCE = Duration.ofMinutes(2);

  private final Map<String, SourceReport> reports = new ConcurrentHashMap<>();

  /** The states as they are to be told at this moment, by the source's name. */
  public Map<String, SourceStatus> states(Instant now) {
    Map<String, SourceStatus> states = new TreeMap<>();
    reports.forEach((source, report) -> states.put(source, state(report, now)));
    return states;
  }

  void put(String source, SourceReport report) {
    reports.put(source, report);
  }

  void remove(String source) {
    reports.remove(source);
  }

  private static SourceStatus state(SourceReport report, Instant now) {
    SourceStatus last = report.status();
    if (!report.timestamp().plus(SILENCE).isBefore(now)) {
      return last;
    }
    return new SourceStatus(
        SourceState.UNHEALTHY,
        "no report from %s since %s"
            .formatted(report.service(), report.timestamp().truncatedTo(ChronoUnit.SECONDS)),
        report.timestamp().plus(SILENCE),
        last.lastCheck(),
        last.lastSuccess(),
        last.lastChange(),
        last.consecutiveFailures(),
        last.rateLimitLeft(),
        last.circuit(),
        last.rejected(),
        last.simulated());
  }
}
