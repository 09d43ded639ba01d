package io.touchline.odds.source;

import io.touchline.events.football.League;
import java.util.Map;

/**
 * One request to be sent.
 *
 * @param path begins with a slash, already encoded
 * @param query parameters, not encoded; a key may be among them, so they are told nowhere
 * @param subject a short name for logs and metrics, e.g. {@code eng.1}
 * @param league whose odds are asked for
 * @param eventId if they are those of one fixture; else null
 */
public record Ask(
    Server server,
    String path,
    Map<String, String> query,
    String subject,
    League league,
    String eventId) {

  public Ask {
    query = Map.copyOf(query);
  }

  /** Without the query: the key stays where it is. */
  @Override
  public String toString() {
    return "Ask[%s %s, %s]".formatted(server, path, subject);
  }
}
