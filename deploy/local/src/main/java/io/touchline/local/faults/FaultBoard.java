package io.touchline.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are switched on. Safe from any thread. */
public final class FaultBoard {
  private final List<Fault> faults = new ArrayList<>();

  public synchronized void add(Fault fault) {
    faults.add(fault);
  }

  public synchronized void clear() {
    faults.clear();
  }

  public synchronized List<Fault> active() {
    return List.copyOf(faults);
  }

  /**
   * The fault for the next answer of an API about a league: the oldest that strikes it, which
   * counts it.
   */
  public synchronized Optional<Fault> next(Api api, String slug) {
    for (int i = 0; i < faults.size(); i++) {
      Fault fault = faults.get(i);
      if (fault.strikes(api, slug)) {
        Fault rest = fault.once();
        if (rest.spent()) {
          faults.remove(i);
        } else {
          faults.set(i, rest);
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
