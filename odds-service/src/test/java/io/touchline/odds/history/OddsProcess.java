package io.touchline.odds.history;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own, so that it can be killed. */
public final class OddsProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final int port;
  private final Path log;

  private OddsProcess(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  public static OddsProcess start(Map<String, String> environment) {
    try {
      int port = freePort();
      Path log =
          Files.createTempFile(
              Files.createDirectories(Path.of("target", "it-logs")), "odds", ".log");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
      command.addAll(List.of("-jar", JAR.toString()));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      builder.environment().put("TOUCHLINE_ODDS_PORT", String.valueOf(port));
      File out = log.toFile();
      Process process = builder.redirectErrorStream(true).redirectOutput(out).start();
      return new OddsProcess(process, port, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code kill -9}: nothing is given back, nothing is closed. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** As an orderly shutdown does it. */
  public void stop() {
    process.destroy();
    exitCode();
  }

  public boolean alive() {
    return process.isAlive();
  }

  public int exitCode() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The service does not end:\n" + log());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return process.exitValue();
  }

  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer; status 0 while nothing listens. */
  public record Answer(int status, String retryAfter, String body) {}

  public Answer get(String path) {
    try {
      HttpResponse<String> response =
          HTTP.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Retry-After").orElse(null),
          response.body());
    } catch (IOException notYet) {
      return new Answer(0, null, notYet.toString());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public boolean ready() {
    return get("/q/health/ready").status() == 200;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
