package io.touchline.local.stack;

import io.touchline.local.embedded.Ports;
import io.touchline.local.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses ports of {@link InetAddress#getLoopbackAddress()}: what the user set must be free; a
 * default that is taken gives way to a free port.
 */
public final class PortChoice {
  private final Settings settings;
  private final Set<Integer> chosen = new HashSet<>();

  public PortChoice(Settings settings) {
    this.settings = settings;
  }

  /**
   * The port to take.
   *
   * @throws StackException if the port that the user set is taken; the message names it and, where
   *     the system tells, who holds it
   */
  public int choose(String variable, int otherwise) throws StackException {
    OptionalInt set = settings.wholeNumber(variable, 1, 65_535);
    int port = set.orElse(otherwise);
    boolean free = !chosen.contains(port) && Ports.isFree(port);
    if (!free && set.isPresent()) {
      String holder =
          chosen.contains(port)
              ? "another part of this stack"
              : holder(port).orElse("another program");
      throw new StackException(
          "%s=%d: port %d of 127.0.0.1 is taken by %s".formatted(variable, port, port, holder));
    }
    if (!free) {
      port = Ports.free();
    }
    chosen.add(port);
    return port;
  }

  /** Who listens on a port, on Linux, if it is a process that we may look at. */
  static Optional<String> holder(int port) {
    String listening = "%04X 00000000:0000 0A".formatted(port);
    String listening6 = "%04X %s:0000 0A".formatted(port, "0".repeat(32));
    try (Stream<String> lines =
        Stream.of("/proc/net/tcp", "/proc/net/tcp6")
            .map(Path::of)
            .filter(Files::isReadable)
            .flatMap(PortChoice::lines)) {
      return lines
          .filter(l -> l.contains(":" + listening) || l.contains(":" + listening6))
          .map(l -> l.strip().split("\\s+", -1)[9])
          .findFirst()
          .flatMap(PortChoice::processOfSocket);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      // No such table on this system: then nobody is named.
      return Stream.of();
    }
  }

  private static Optional<String> processOfSocket(String inode) {
    return ProcessHandle.allProcesses()
        .filter(p -> holds(p, "socket:[" + inode + "]"))
        .findFirst()
        .map(p -> "pid " + p.pid() + p.info().command().map(c -> " (" + c + ")").orElse(""));
  }

  private static boolean holds(ProcessHandle process, String socket) {
    Path descriptors = Path.of("/proc", String.valueOf(process.pid()), "fd");
    try (Stream<Path> links = Files.list(descriptors)) {
      List<Path> all = links.toList();
      for (Path link : all) {
        if (Files.isSymbolicLink(link)
            && Files.readSymbolicLink(link).toString().toLowerCase(Locale.ROOT).equals(socket)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // Not ours to look at, or gone meanwhile.
      return false;
    }
  }
}
