package io.touchline.local.services;

import io.touchline.local.process.ServiceSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service's AOT cache beside its jar, and the stamp that says what it was made for. The JVM
 * ignores a cache of another JVM, other flags or other jars without a word; the stamp lets us make
 * a new one instead.
 *
 * @param file the cache
 * @param wanted what the stamp must say for the cache to fit
 */
public record AotCache(Path file, String wanted) {

  public static AotCache of(Path jar, ServiceSpec spec) {
    Path folder = jar.toAbsolutePath().getParent();
    return new AotCache(
        folder.resolve("app.aot"),
        String.join(
            "\n",
            System.getProperty("java.home"),
            System.getProperty("java.vm.version"),
            String.join(" ", spec.flags()),
            String.valueOf(newest(folder))));
  }

  /** When the youngest file of the built service was written, in milliseconds. */
  private static long newest(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".jar"))
          .mapToLong(f -> f.toFile().lastModified())
          .max()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look through " + folder, e);
    }
  }

  /** Who makes the cache must have the lock on this file. */
  public Path lockFile() {
    return file.resolveSibling("app.aot.lock");
  }

  private Path stamp() {
    return file.resolveSibling("app.aot.stamp");
  }

  /** Whether it is there and fits. */
  public boolean fresh() {
    try {
      return Files.exists(file)
          && Files.exists(stamp())
          && Files.readString(stamp()).equals(wanted);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + stamp(), e);
    }
  }

  /** The service with this cache, if it fits. */
  ServiceSpec apply(ServiceSpec spec) {
    return new ServiceSpec(
        spec.name(),
        spec.url(),
        spec.ready(),
        spec.maxHeap(),
        spec.launch(),
        fresh() ? Optional.of(file) : Optional.empty(),
        spec.environment());
  }

  /** To be called before a new cache is made. */
  public void discard() throws IOException {
    Files.deleteIfExists(stamp());
    Files.deleteIfExists(file);
  }

  /** To be called when the new cache is whole. */
  public void keep() throws IOException {
    Files.writeString(stamp(), wanted);
  }
}
