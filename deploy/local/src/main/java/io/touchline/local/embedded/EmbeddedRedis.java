package io.touchline.local.embedded;

import io.touchline.local.process.Ending;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Redis 7 as a child process; its data is saved on close and every minute. */
public final class EmbeddedRedis implements AutoCloseable {
  private static final String VERSION = "7.0.9";
  private static final Duration START_LIMIT = Duration.ofSeconds(15);

  private final Process process;
  private final int port;

  private EmbeddedRedis(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts Redis and waits until it answers.
   *
   * @param dataDir kept over restarts; made if absent
   * @param port 0 takes a free one
   * @throws IOException if it does not start; the message holds what Redis said
   */
  public static EmbeddedRedis start(Path dataDir, int port) throws IOException {
    Path folder = Files.createDirectories(dataDir.toAbsolutePath());
    endLeftover(folder);
    Path pidFile = folder.resolve("redis.pid");
    int chosen = Ports.orFree(port);
    if (!Ports.isFree(chosen)) {
      // Whoever holds it may well be a Redis, and would answer in place of ours.
      throw new IOException("Redis cannot listen on 127.0.0.1:" + chosen + ": the port is taken");
    }
    Path log = folder.resolve("redis.log");
    Process process =
        new ProcessBuilder(command(binary(folder), folder, chosen))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      Files.writeString(pidFile, String.valueOf(process.pid()));
      awaitPong(process, chosen, log);
      return new EmbeddedRedis(process, chosen);
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /**
   * Ends the Redis that a killed start left behind in this folder, if any, and so frees its port.
   *
   * @param dataDir as for {@link #start}
   */
  public static void endLeftover(Path dataDir) throws IOException {
    Path folder = dataDir.toAbsolutePath();
    // Redis shows its listening address, not its arguments, in the process list; the executable's
    // path is the mark by which we know our own.
    Leftovers.end(folder.resolve("redis.pid"), folder.toString(), "");
  }

  private static List<String> command(Path binary, Path folder, int port) {
    List<String> command = new ArrayList<>(ofItsOwnSession());
    command.addAll(
        List.of(
            binary.toString(),
            "--port",
            String.valueOf(port),
            "--bind",
            "127.0.0.1",
            "--dir",
            folder.toString(),
            "--save",
            "60 1",
            "--daemonize",
            "no"));
    return command;
  }

  /**
   * A Ctrl-C goes to every process of the terminal's foreground group; Redis must outlive those
   * that use it. {@code setsid} becomes the program that it runs, so that it stays our child. Not
   * on macOS, which has none.
   */
  private static List<String> ofItsOwnSession() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "setsid"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(setsid -> List.of(setsid.toString()))
        .orElse(List.of());
  }

  private static Path binary(Path folder) throws IOException {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    String name = "redis-server-" + VERSION + "-" + (os.contains("mac") ? "darwin" : "linux");
    Path target = folder.resolve("redis-server-" + VERSION);
    if (Files.isExecutable(target)) {
      return target;
    }
    String resource = "/" + name + "-" + arch;
    try (InputStream in = EmbeddedRedis.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("There is no Redis for this system (" + os + ", " + arch + ")");
      }
      Path unpacked = folder.resolve("redis-server.unpacked");
      Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
      if (!unpacked.toFile().setExecutable(true)) {
        throw new IOException("Cannot make " + unpacked + " executable");
      }
      Path copy = folder.resolve("redis-server.copy");
      copyInAnotherProcess(unpacked, copy);
      Files.delete(unpacked);
      // Moved in place when whole, so that a kill while copying leaves nothing half made.
      return Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * A file that this process has written may not be run at once: a child that another thread forks
   * in that moment holds it open for writing, and the system then answers "text file busy".
   */
  private static void copyInAnotherProcess(Path from, Path to) throws IOException {
    Process cp = new ProcessBuilder("cp", "-p", from.toString(), to.toString()).start();
    try {
      int status = cp.waitFor();
      if (status != 0) {
        throw new IOException("Cannot copy " + from + " to " + to + ": cp ended with " + status);
      }
    } catch (InterruptedException e) {
      cp.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while unpacking Redis", e);
    }
  }

  private static void awaitPong(Process process, int port, Path log) throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException(
            "Redis did not start on port " + port + ":\n" + Files.readString(log));
      }
      Waiting.briefly();
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      socket.setSoTimeout(500);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      // While it still loads its data it answers -LOADING instead.
      byte[] answer = socket.getInputStream().readNBytes(5);
      return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
    } catch (IOException e) {
      return false;
    }
  }

  public int port() {
    return port;
  }

  /** E.g. {@code redis://127.0.0.1:6379}. */
  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  /** The child process, e.g. to notice its end. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** Saves the data and ends the process. */
  @Override
  public void close() {
    Ending.end(List.of(process.toHandle()));
  }
}
