package io.touchline.benchmarks.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU seconds of processes. Linux only. */
final class CpuTime {
  private static final double TICKS_A_SECOND = 100;

  /** utime, stime, and of ended children cutime, cstime: see proc_pid_stat(5). */
  private static final int FIRST_FIELD = 11;

  private static final int OWN_FIELDS = 2;
  private static final int ALL_FIELDS = 4;

  private CpuTime() {}

  /** Of it alone. */
  static double own(ProcessHandle process) {
    return seconds(process, OWN_FIELDS);
  }

  /** Of it, its children, and those of them that have ended. */
  static double withChildren(ProcessHandle process) {
    return process.children().mapToDouble(CpuTime::own).sum() + seconds(process, ALL_FIELDS);
  }

  private static double seconds(ProcessHandle process, int count) {
    try {
      String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
      // The name, in parentheses, may hold blanks.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int field = FIRST_FIELD; field < FIRST_FIELD + count; field++) {
        ticks += Long.parseLong(fields[field]);
      }
      return ticks / TICKS_A_SECOND;
    } catch (IOException ended) {
      // Its time is in its parent's from now on.
      return 0;
    }
  }
}
