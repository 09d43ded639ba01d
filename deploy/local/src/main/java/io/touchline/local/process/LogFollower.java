package io.touchline.local.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads log files as they grow, on a thread of its own, and hands on each whole line. */
public final class LogFollower implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int CHUNK = 64 * 1024;

  private final Map<String, Path> files;
  private final BiConsumer<String, String> line;
  private final Map<String, Followed> followed = new LinkedHashMap<>();
  private final Thread thread;

  private static final class Followed {
    private long position;
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
  }

  private LogFollower(Map<String, Path> files, BiConsumer<String, String> line) {
    this.files = Map.copyOf(files);
    this.line = line;
    this.thread = Thread.ofPlatform().daemon().name("log-follower").unstarted(this::follow);
  }

  /**
   * Starts at the end of each file.
   *
   * @param files log file by part
   * @param line takes part and line, on the follower's thread
   */
  public static LogFollower start(Map<String, Path> files, BiConsumer<String, String> line)
      throws IOException {
    LogFollower follower = new LogFollower(files, line);
    for (var file : files.entrySet()) {
      Followed end = new Followed();
      end.position = Files.exists(file.getValue()) ? Files.size(file.getValue()) : 0;
      follower.followed.put(file.getKey(), end);
    }
    follower.thread.start();
    return follower;
  }

  private void follow() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        readAll();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      // Closed: what the parts said last is still wanted.
      readAll();
    }
  }

  private void readAll() {
    for (var file : files.entrySet()) {
      try {
        read(file.getKey(), file.getValue());
      } catch (IOException e) {
        line.accept(file.getKey(), "(cannot read " + file.getValue() + ": " + e + ")");
        followed.get(file.getKey()).position = Long.MAX_VALUE;
      }
    }
  }

  private void read(String part, Path file) throws IOException {
    Followed state = followed.get(part);
    if (!Files.exists(file) || Files.size(file) <= state.position) {
      return;
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(state.position);
      ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
      while (channel.read(chunk.clear()) > 0) {
        chunk.flip();
        state.position += chunk.remaining();
        while (chunk.hasRemaining()) {
          take(part, state, chunk.get());
        }
      }
    }
  }

  private void take(String part, Followed state, byte next) {
    if (next == '\n') {
      line.accept(part, state.rest.toString(StandardCharsets.UTF_8).stripTrailing());
      state.rest.reset();
    } else {
      state.rest.write(next);
    }
  }

  /** Hands on what is left and ends. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
