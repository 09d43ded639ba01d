package io.touchline.ingest.source.espn;

import io.touchline.events.football.League;
import io.touchline.upstream.http.Answer;
import io.touchline.upstream.http.Request;
import io.touchline.upstream.http.Shape;
import java.util.Map;

/** ESPN's site API, as far as we use it: the current match day of a league, as ESPN defines it. */
public final class EspnScoreboards {
  /** The source's name in {@code system_status}, whatever answers in its place. */
  public static final String SOURCE = "espn";

  private static final Shape LIST_OF_EVENTS =
      new Shape(
          "NO_EVENTS", "JSON without a list of events", json -> json.path("events").isArray());

  private EspnScoreboards() {}

  /** What to ask for; its subject is the league's slug. */
  public static Request request(League league) {
    String slug = EspnLeague.of(league).slug();
    String path = "/apis/site/v2/sports/soccer/%s/scoreboard".formatted(slug);
    return new Request(path, Map.of(), slug, LIST_OF_EVENTS);
  }

  /** Who says so: {@code espn}, {@code espn-simulated} or {@code espn-recorded}. */
  public static String source(Answer answer) {
    return answer.source(SOURCE);
  }
}
