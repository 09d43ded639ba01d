package io.touchline.odds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A match of the Premier League as both sources write it.
 *
 * @param state {@code pre}, {@code in} or {@code post}
 */
public record ScriptedMatch(
    String id, String home, String away, Instant kickOff, String state, int homeScore) {

  /** In play for half an hour. */
  public static ScriptedMatch inPlay(String id, String home, String away) {
    Instant kickOff = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(1800);
    return new ScriptedMatch(id, home, away, kickOff, "in", 0);
  }

  /** Tomorrow. */
  public static ScriptedMatch toCome(String id, String home, String away) {
    Instant kickOff = Instant.now().truncatedTo(ChronoUnit.HOURS).plusSeconds(86_400);
    return new ScriptedMatch(id, home, away, kickOff, "pre", 0);
  }

  public ScriptedMatch withHomeScore(int score) {
    return new ScriptedMatch(id, home, away, kickOff, state, score);
  }

  /** A whole scoreboard. */
  public static String scoreboard(String... events) {
    return json("{'events': [%s]}", String.join(",", events));
  }

  /** The match on a scoreboard, with Bet 365's prices as ESPN writes them; 0 for none. */
  public String espn(double homePrice, double drawPrice, double awayPrice) {
    String odds =
        homePrice == 0
            ? ""
            : json(
                """
                {'provider': {'name': 'Bet 365'}, 'homeTeamOdds': {'odds': {'value': %s}},
                 'drawOdds': {'value': %s}, 'awayTeamOdds': {'odds': {'value': %s}}}
                """,
                homePrice, drawPrice, awayPrice);
    return json(
        """
        {'id': '%s', 'uid': 's:600~l:700~e:%s', 'date': '%s',
         'status': {'type': {'state': '%s', 'completed': %s}},
         'competitions': [{'odds': [%s], 'competitors': [
          {'homeAway': 'home', 'score': '%d', 'team': {'displayName': '%s'}},
          {'homeAway': 'away', 'score': '0', 'team': {'displayName': '%s'}}]}]}
        """,
        id, id, kickOff, state, state.equals("post"), odds, homeScore, home, away);
  }

  /** The match at The Odds API. */
  public String api(String... bookmakers) {
    return json(
        """
        {'id': 'api-%s', 'sport_key': 'soccer_epl', 'commence_time': '%s', 'home_team': '%s',
         'away_team': '%s', 'bookmakers': [%s]}
        """,
        id, kickOff, home, away, String.join(",", bookmakers));
  }

  /** A bookmaker of The Odds API that has looked at its prices just now. */
  public String bookmaker(String key, double homePrice, double drawPrice, double awayPrice) {
    return json(
        """
        {'key': '%s', 'title': 'Title of %s', 'markets': [
         {'key': 'h2h', 'last_update': '%s', 'outcomes': [{'name': '%s', 'price': %.2f},
          {'name': '%s', 'price': %.2f}, {'name': 'Draw', 'price': %.2f}]}]}
        """,
        key,
        key,
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        home,
        homePrice,
        away,
        awayPrice,
        drawPrice);
  }

  private static String json(String text, Object... values) {
    return String.format(Locale.ROOT, text.replace('\'', '"'), values);
  }
}
