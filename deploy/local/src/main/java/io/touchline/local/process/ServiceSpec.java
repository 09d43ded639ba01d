package io.touchline.local.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service as a child JVM.
 *
 * @param name as it shows in logs, files and tables, e.g. {@code ingest}
 * @param url where it answers
 * @param ready the address that answers 200 once it is ready
 * @param maxHeap as for {@code -Xmx}
 * @param launch what to run: {@code -jar}, or class path and main class, and arguments
 * @param aotCache its AOT cache; empty if there is none that fits
 * @param environment beside that of this JVM
 */
public record ServiceSpec(
    String name,
    URI url,
    URI ready,
    String maxHeap,
    List<String> launch,
    Optional<Path> aotCache,
    Map<String, String> environment) {

  /** An AOT cache only fits runs with the very flags with which it was made. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  public ServiceSpec {
    launch = List.copyOf(launch);
    environment = Map.copyOf(environment);
  }

  /** The JVM's flags but for the AOT cache's own. */
  public List<String> flags() {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.add("-Xmx" + maxHeap);
    return flags;
  }

  List<String> command() {
    return command(aotCache.map(cache -> "-XX:AOTCache=" + cache).stream().toList());
  }

  /** The command line with more JVM flags. */
  public List<String> command(List<String> moreFlags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags());
    command.addAll(moreFlags);
    command.addAll(launch);
    return command;
  }
}
