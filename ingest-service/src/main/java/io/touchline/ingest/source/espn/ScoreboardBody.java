package io.touchline.ingest.source.espn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.touchline.ingest.source.espn.EspnAnswer.Unreadable.Flaw;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Reads a body within its bounds in bytes and time, and says what is wrong with it. */
final class ScoreboardBody {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final int SAMPLE_BYTES = 2048;

  private final int maxBytes;
  private final Duration maxTime;

  ScoreboardBody(int maxBytes, int maxMillis) {
    this.maxBytes = maxBytes;
    this.maxTime = Duration.ofMillis(maxMillis);
  }

  /** What a body turned out to be. */
  sealed interface Outcome {}

  /**
   * A scoreboard.
   *
   * @param readNanos {@link System#nanoTime()} at the last byte
   */
  record Parsed(JsonNode json, long readNanos) implements Outcome {}

  record Flawed(Flaw flaw, String detail, String sample) implements Outcome {}

  record TooSlow(Duration after) implements Outcome {}

  /**
   * Reads to the end.
   *
   * @param start {@link System#nanoTime()} when the request was sent
   * @throws IOException if the connection breaks
   */
  Outcome read(InputStream stream, long start) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    byte[] chunk = new byte[16 * 1024];
    // Chunk by chunk, because a source that drips never runs into the read timeout.
    for (int n = stream.read(chunk); n >= 0; n = stream.read(chunk)) {
      bytes.write(chunk, 0, n);
      if (bytes.size() > maxBytes) {
        return flawed(Flaw.TOO_LARGE, "Body over " + maxBytes + " bytes", bytes.toByteArray());
      }
      if (System.nanoTime() - start > maxTime.toNanos()) {
        return new TooSlow(maxTime);
      }
    }
    return parse(bytes.toByteArray());
  }

  /** Looks at a whole body. */
  static Outcome parse(byte[] body) {
    long readNanos = System.nanoTime();
    int first = firstByte(body);
    if (first != '{') {
      String what = first == '<' ? "HTML with HTTP 200" : "No JSON object with HTTP 200";
      return flawed(Flaw.NOT_JSON, what, body);
    }
    try {
      JsonNode json = JSON.readTree(body);
      return json.path("events").isArray()
          ? new Parsed(json, readNanos)
          : flawed(Flaw.NO_EVENTS, "JSON without a list of events", body);
    } catch (JsonEOFException cutOff) {
      return flawed(Flaw.CUT_OFF_JSON, "JSON cut off after " + body.length + " bytes", body);
    } catch (JsonProcessingException malformed) {
      return flawed(Flaw.MALFORMED_JSON, "Malformed JSON: " + malformed.getOriginalMessage(), body);
    } catch (IOException impossible) {
      throw new IllegalStateException("A byte array cannot fail to be read", impossible);
    }
  }

  private static int firstByte(byte[] body) {
    for (byte b : body) {
      if (!Character.isWhitespace(b)) {
        return b;
      }
    }
    return -1;
  }

  private static Flawed flawed(Flaw flaw, String detail, byte[] body) {
    byte[] head = Arrays.copyOf(body, Math.min(body.length, SAMPLE_BYTES));
    return new Flawed(flaw, detail, new String(head, StandardCharsets.UTF_8));
  }
}
