package io.touchline.local.embedded;

import io.touchline.local.process.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** PostgreSQL 18 as a child process. User and database are {@code postgres}, without a password. */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String USER = "postgres";
  private static final String DATABASE = "postgres";
  private static final String PID_FILE = "postmaster.pid";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
  private final ProcessHandle process;

  private EmbeddedPostgres(
      io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, ProcessHandle process) {
    this.server = server;
    this.process = process;
  }

  /**
   * Starts PostgreSQL and waits until it answers.
   *
   * @param dataDir kept over restarts; made if absent
   * @param port 0 takes a free one
   * @throws IOException if it does not start
   */
  public static EmbeddedPostgres start(Path dataDir, int port) throws IOException {
    Path folder = Files.createDirectories(dataDir.toAbsolutePath());
    Path data = folder.resolve("data");
    Path complete = folder.resolve("complete");
    endLeftover(folder);
    removeHalfUnpacked(folder.resolve("binaries"));
    if (!Files.exists(complete)) {
      // The very first start was cut short: a half made cluster does not start again.
      Leftovers.deleteRecursively(data);
    }
    int chosen = Ports.orFree(port);
    if (!Ports.isFree(chosen)) {
      // Whoever holds it may well be a PostgreSQL, and would pass for ours.
      throw new IOException(
          "PostgreSQL cannot listen on 127.0.0.1:" + chosen + ": the port is taken");
    }
    var server =
        io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START_LIMIT)
            .setPort(chosen)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("shared_buffers", "64MB")
            .start();
    Files.writeString(complete, "");
    return new EmbeddedPostgres(server, process(data));
  }

  /**
   * Ends the PostgreSQL that a killed start left behind in this folder, if any, and so frees its
   * port.
   *
   * @param dataDir as for {@link #start}
   */
  public static void endLeftover(Path dataDir) throws IOException {
    Path data = dataDir.toAbsolutePath().resolve("data");
    Leftovers.end(data.resolve(PID_FILE), "postgres", data.toString());
  }

  private static ProcessHandle process(Path data) throws IOException {
    try (Stream<String> lines = Files.lines(data.resolve(PID_FILE))) {
      return lines
          .findFirst()
          .map(String::trim)
          .map(Long::valueOf)
          .flatMap(ProcessHandle::of)
          .orElseThrow(() -> new IOException("PostgreSQL ended as soon as it had started"));
    }
  }

  /** The unpacker writes {@code .exists} last; a folder without it was left by a kill. */
  private static void removeHalfUnpacked(Path binaries) throws IOException {
    if (!Files.isDirectory(binaries)) {
      return;
    }
    List<Path> unpacked;
    try (Stream<Path> folders = Files.list(binaries)) {
      unpacked = folders.filter(Files::isDirectory).toList();
    }
    for (Path folder : unpacked) {
      if (!Files.exists(folder.resolve(".exists"))) {
        Leftovers.deleteRecursively(folder);
      }
    }
  }

  public int port() {
    return server.getPort();
  }

  /** For JDBC, e.g. {@code jdbc:postgresql://127.0.0.1:5432/postgres?user=postgres}. */
  public String jdbcUrl() {
    return "jdbc:" + url() + "?user=" + USER;
  }

  /** Without user and protocol of a driver, e.g. {@code postgresql://127.0.0.1:5432/postgres}. */
  public String url() {
    return "postgresql://127.0.0.1:" + port() + "/" + DATABASE;
  }

  /** As settings of the services. The server asks for no password, some drivers want one. */
  public Map<String, String> environment() {
    return Map.of(
        "TOUCHLINE_POSTGRES_URL",
        url(),
        "TOUCHLINE_POSTGRES_USER",
        USER,
        "TOUCHLINE_POSTGRES_PASSWORD",
        USER);
  }

  /** The child process, e.g. to notice its end. */
  public ProcessHandle process() {
    return process;
  }

  /** Ends the server after a checkpoint. */
  @Override
  public void close() throws IOException {
    server.close();
    Ending.end(List.of(process));
  }
}
