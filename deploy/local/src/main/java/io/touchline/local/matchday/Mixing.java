package io.touchline.local.matchday;

/** Turns the names of a thing into a seed of its own: the finalizer of SplitMix64 over each. */
public final class Mixing {
  private Mixing() {}

  /** The same parts in the same order give the same seed; nothing else does, but by chance. */
  public static long mix(long... parts) {
    long mixed = 0x9E3779B97F4A7C15L;
    for (long part : parts) {
      mixed += part + 0x9E3779B97F4A7C15L;
      mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
      mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
      mixed ^= mixed >>> 31;
    }
    return mixed;
  }
}
