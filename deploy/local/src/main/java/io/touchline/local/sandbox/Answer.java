package io.touchline.local.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What goes back to a client.
 *
 * @param status the HTTP status
 * @param headers beside those that HTTP needs
 * @param body sent as UTF-8; may be empty
 * @param delivery how much of it arrives
 */
record Answer(int status, Map<String, String> headers, String body, Delivery delivery) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How much of an answer arrives. */
  enum Delivery {
    WHOLE,
    /** Half of the body that was promised, then the end of the connection. */
    HALF,
    /** Nothing: the connection ends. */
    NONE
  }

  static Answer json(int status, JsonNode body) {
    try {
      return new Answer(
          status,
          Map.of("Content-Type", "application/json;charset=UTF-8"),
          JSON.writeValueAsString(body),
          Delivery.WHOLE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of our own cannot fail to be JSON", e);
    }
  }

  static Answer text(int status, String contentType, String body) {
    return new Answer(status, Map.of("Content-Type", contentType), body, Delivery.WHOLE);
  }

  static Answer nothing() {
    return new Answer(0, Map.of(), "", Delivery.NONE);
  }

  /** An error in the form of the control requests: {@code {"error": {"code", "message"}}}. */
  static Answer refusal(int status, String code, String message) {
    var body = JSON.createObjectNode();
    body.putObject("error").put("code", code).put("message", message);
    return json(status, body);
  }

  /** An error in ESPN's form. */
  static Answer espnError(int status, String message) {
    return json(status, JSON.createObjectNode().put("code", status).put("message", message));
  }

  /** An error in the form of ESPN's core API. */
  static Answer coreError(int status, String message) {
    var body = JSON.createObjectNode();
    body.putObject("error").put("message", message).put("code", status);
    return json(status, body);
  }

  /** An error in The Odds API's form. */
  static Answer oddsApiError(int status, String code, String message) {
    String page = "https://the-odds-api.com/liveapi/guides/v4/api-error-codes.html#";
    return json(
        status,
        JSON.createObjectNode()
            .put("message", message)
            .put("error_code", code)
            .put("details_url", page + code.toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  Answer with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, delivery);
  }

  Answer halved() {
    return new Answer(status, headers, body, Delivery.HALF);
  }

  void send(HttpExchange exchange) throws IOException {
    // Closing the exchange before all is written is what cuts the connection.
    try (exchange) {
      if (delivery == Delivery.NONE) {
        return;
      }
      headers.forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      int length = delivery == Delivery.HALF ? bytes.length / 2 : bytes.length;
      exchange.getResponseBody().write(bytes, 0, length);
      exchange.getResponseBody().flush();
    }
  }
}
