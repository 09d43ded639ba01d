package io.touchline.benchmarks.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU seconds of a process, of its children, and of those of them that have ended. Linux only. */
final class CpuTime {
  private static final double TICKS_A_SECOND = 100;

  private CpuTime() {}

  static double seconds(ProcessHandle process) {
    return process.children().mapToDouble(CpuTime::own).sum() + own(process);
  }

  private static double own(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
      // The name, in parentheses, may hold blanks.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int field = 11; field <= 14; field++) {
        ticks += Long.parseLong(fields[field]);
      }
      return ticks / TICKS_A_SECOND;
    } catch (IOException ended) {
      // Its time is in its parent's from now on.
      return 0;
    }
  }
}
