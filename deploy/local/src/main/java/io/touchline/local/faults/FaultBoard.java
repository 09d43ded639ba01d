package io.touchline.local.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are switched on. Safe from any thread. */
final class FaultBoard {
  private final List<Fault> faults = new ArrayList<>();

  synchronized void add(Fault fault) {
    faults.add(fault);
  }

  synchronized void clear() {
    faults.clear();
  }

  synchronized List<Fault> active() {
    return List.copyOf(faults);
  }

  /** The fault for the next answer of a league: the oldest that strikes it, which counts it. */
  synchronized Optional<Fault> next(String slug) {
    for (int i = 0; i < faults.size(); i++) {
      Fault fault = faults.get(i);
      if (fault.strikes(slug)) {
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
