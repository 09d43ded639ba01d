package io.touchline.odds.polling;

import io.touchline.events.system.SourceStatus;
import io.touchline.upstream.lease.RedisLease;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/** What this replica knows of its sources, for whoever asks; safe from any thread. */
@ApplicationScoped
public class SourceStates {
  private final SourceDesks desks;
  private final RedisLease lease;

  SourceStates(SourceDesks desks, RedisLease lease) {
    this.desks = desks;
    this.lease = lease;
  }

  /** Whether it is this replica that asks them. */
  public boolean leading() {
    return lease.held();
  }

  /** State by source. */
  public Map<String, SourceStatus> statuses() {
    Map<String, SourceStatus> states = new TreeMap<>();
    desks.all().forEach(desk -> states.put(desk.name(), desk.quality().status()));
    return states;
  }

  /** Why sources are not asked at all, by source. */
  public Map<String, String> off() {
    return desks.off();
  }

  /** Values refused since this replica started, by source and rule. */
  public Map<String, Map<String, Long>> rejectedByRule() {
    Map<String, Map<String, Long>> rejected = new TreeMap<>();
    desks.all().forEach(desk -> rejected.put(desk.name(), desk.quality().rejectedByRule()));
    return rejected;
  }
}
