package io.touchline.upstream.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads a body within its bounds in bytes and time, and says what is wrong with it. */
final class JsonBody {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final int SAMPLE_BYTES = 2048;

  private final int maxBytes;
  private final Duration maxSilence;
  private final Duration maxTime;

  /**
   * The bounds.
   *
   * @param maxSilence after which the connection is cut by whoever opened it
   * @param maxTime for the whole request
   */
  JsonBody(int maxBytes, Duration maxSilence, Duration maxTime) {
    this.maxBytes = maxBytes;
    this.maxSilence = maxSilence;
    this.maxTime = maxTime;
  }

  /** What a body turned out to be. */
  sealed interface Outcome {}

  /**
   * JSON of the shape that was asked for.
   *
   * @param readNanos {@link System#nanoTime()} at the last byte
   */
  record Parsed(JsonNode json, long readNanos) implements Outcome {}

  /**
   * Something else.
   *
   * @param rule under which it is rejected, in upper case
   */
  record Flawed(String rule, String detail, String sample) implements Outcome {}

  /** Not there in time; {@code detail} says which time. */
  record TooSlow(String detail) implements Outcome {}

  /**
   * Reads to the end.
   *
   * @param shape what it must look like
   * @param start {@link System#nanoTime()} when the request was sent
   * @throws IOException if the connection breaks
   */
  Outcome read(InputStream stream, Shape shape, long start) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    long lastByte = System.nanoTime();
    try {
      byte[] chunk = new byte[16 * 1024];
      // Chunk by chunk, because a source that drips is never silent.
      for (int n = stream.read(chunk); n >= 0; n = stream.read(chunk)) {
        lastByte = System.nanoTime();
        bytes.write(chunk, 0, n);
        if (bytes.size() > maxBytes) {
          return flawed("TOO_LARGE", "Body over " + maxBytes + " bytes", bytes.toByteArray());
        }
        if (lastByte - start > maxTime.toNanos()) {
          return new TooSlow("no whole answer within " + maxTime);
        }
      }
    } catch (IOException broken) {
      if (System.nanoTime() - lastByte < maxSilence.toNanos()) {
        throw broken;
      }
      // The connection was cut by us; that it is broken would put the blame on the network.
      return new TooSlow("body stalled, no byte for " + maxSilence);
    }
    return parse(bytes.toByteArray(), shape);
  }

  /** Looks at a whole body. */
  static Outcome parse(byte[] body, Shape shape) {
    long readNanos = System.nanoTime();
    int first = firstByte(body);
    if (first != '{' && first != '[') {
      String what = first == '<' ? "HTML with HTTP 200" : "No JSON with HTTP 200";
      return flawed("NOT_JSON", what, body);
    }
    try {
      JsonNode json = JSON.readTree(body);
      return shape.fits().test(json)
          ? new Parsed(json, readNanos)
          : flawed(shape.rule(), shape.flaw(), body);
    } catch (JsonEOFException cutOff) {
      return flawed("CUT_OFF_JSON", "JSON cut off after " + body.length + " bytes", body);
    } catch (JsonProcessingException malformed) {
      return flawed("MALFORMED_JSON", "Malformed JSON: " + malformed.getOriginalMessage(), body);
    } catch (IOException impossible) {
      throw new IllegalStateException("A byte array cannot fail to be read", impossible);
    }
  }

  /**
   * The beginning of a body that says why there is no other; what of it comes in time, maybe
   * nothing.
   *
   * @param start {@link System#nanoTime()} when the request was sent
   */
  String head(InputStream stream, long start) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(SAMPLE_BYTES);
    try {
      byte[] chunk = new byte[SAMPLE_BYTES];
      int n = stream.read(chunk);
      while (n >= 0
          && bytes.size() < SAMPLE_BYTES
          && System.nanoTime() - start < maxTime.toNanos()) {
        bytes.write(chunk, 0, n);
        n = stream.read(chunk);
      }
    } catch (IOException broken) {
      // The status is the answer; a body that breaks off takes nothing from it.
      return sample(bytes.toByteArray());
    }
    return sample(bytes.toByteArray());
  }

  private static String sample(byte[] body) {
    return new String(body, 0, Math.min(body.length, SAMPLE_BYTES), StandardCharsets.UTF_8);
  }

  private static int firstByte(byte[] body) {
    for (byte b : body) {
      if (!Character.isWhitespace(b)) {
        return b;
      }
    }
    return -1;
  }

  private static Flawed flawed(String rule, String detail, byte[] body) {
    return new Flawed(rule, detail, sample(body));
  }
}
