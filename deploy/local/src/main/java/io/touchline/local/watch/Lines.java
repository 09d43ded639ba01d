package io.touchline.local.watch;

import com.fasterxml.jackson.databind.JsonNode;

/** How a match and what happens in it read in one line. Pure. */
final class Lines {
  private Lines() {}

  /** E.g. {@code PL 67' 2-1 Arsenal - Everton}. */
  static String match(JsonNode match) {
    return "%-4s %-9s %5s   %s - %s"
        .formatted(
            match.path("league").asText(),
            when(match),
            score(match),
            match.path("homeTeam").asText(),
            match.path("awayTeam").asText());
  }

  private static String when(JsonNode match) {
    String status = match.path("status").asText();
    String period = match.path("period").asText();
    return switch (status) {
      case "live" -> period.equals("half_time") ? "HT" : match.path("clock").asText("live");
      case "finished" -> period.equals("full_time_after_penalties") ? "FT pens" : "FT";
      case "scheduled" -> kickOff(match);
      default -> status;
    };
  }

  private static String kickOff(JsonNode match) {
    String instant = match.path("kickOff").asText();
    return instant.length() >= 16 ? instant.substring(11, 16) + "Z" : "";
  }

  private static String score(JsonNode match) {
    if (!match.has("homeScore")) {
      return "-";
    }
    return match.path("homeScore").asText() + "-" + match.path("awayScore").asText();
  }

  /** E.g. {@code 67' GOAL PL Arsenal 2-1 Everton (L. Rossi)}. */
  static String event(JsonNode event) {
    String minute = event.has("minute") ? event.path("minute").asText() : "";
    String added = event.has("addedTime") ? "+" + event.path("addedTime").asText() : "";
    String player = event.path("incident").path("player").asText("");
    return "%6s %-13s %-4s %s %s %s%s"
        .formatted(
            minute.isEmpty() ? "" : minute + added + "'",
            event.path("type").asText().replace('_', ' '),
            event.path("league").asText(),
            event.path("homeTeam").asText(),
            score(event),
            event.path("awayTeam").asText(),
            player.isEmpty() ? "" : "  (" + player + ")");
  }
}
