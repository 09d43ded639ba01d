package io.touchline.ingest.normalize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.ingest.source.espn.EspnEvent;
import io.touchline.ingest.source.espn.EspnLeague;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole scoreboard of ESPN's to matches and refusals. Stateless, safe from any thread. */
public final class ScoreboardNormalizer {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final Pattern LEAGUE_IN_UID = Pattern.compile("~l:(\\d+)");

  private ScoreboardNormalizer() {}

  /**
   * Reads every event for itself.
   *
   * @param scoreboard ESPN's answer
   * @param league the league that was asked for
   * @param source the name to give to the source
   * @param seenAt when the answer was there
   */
  public static NormalizedScoreboard normalize(
      JsonNode scoreboard, League league, String source, Instant seenAt) {
    MatchNormalizer normalizer = new MatchNormalizer(league, source, seenAt);
    String leagueId = leagueId(scoreboard, EspnLeague.of(league));
    Map<String, LiveMatch> matches = new LinkedHashMap<>();
    List<Refusal> refusals = new ArrayList<>();
    for (JsonNode node : scoreboard.path("events")) {
      try {
        LiveMatch match = normalizer.normalize(event(node, leagueId));
        if (matches.putIfAbsent(match.id(), match) != null) {
          throw new RefusedException(Rule.DUPLICATE_EVENT, "Listed twice: " + match.id());
        }
      } catch (RefusedException refused) {
        refusals.add(
            new Refusal(refused.rule(), refused.getMessage(), subject(node), node.toString()));
      }
    }
    return new NormalizedScoreboard(
        league, List.copyOf(matches.values()), refusals, source, seenAt);
  }

  private static EspnEvent event(JsonNode node, String leagueId) throws RefusedException {
    EspnEvent event;
    try {
      event = JSON.treeToValue(node, EspnEvent.class);
    } catch (JsonProcessingException malformed) {
      throw new RefusedException(Rule.MALFORMED_EVENT, malformed.getOriginalMessage());
    }
    if (event == null) {
      throw new RefusedException(Rule.MALFORMED_EVENT, "The event is null");
    }
    Matcher uid = LEAGUE_IN_UID.matcher(String.valueOf(event.uid()));
    // Without a uid there is nothing to doubt the league by.
    if (uid.find() && !uid.group(1).equals(leagueId)) {
      throw new RefusedException(
          Rule.WRONG_LEAGUE, "uid %s, not l:%s".formatted(event.uid(), leagueId));
    }
    return event;
  }

  /**
   * The id by which the events name the league. The answer's own league object has the last word on
   * it; an answer over all leagues has no such object with a slug.
   */
  private static String leagueId(JsonNode scoreboard, EspnLeague asked) {
    for (JsonNode league : scoreboard.path("leagues")) {
      if (asked.slug().equals(league.path("slug").asText()) && league.hasNonNull("id")) {
        return league.path("id").asText();
      }
    }
    return asked.id();
  }

  private static String subject(JsonNode event) {
    JsonNode id = event.path("id");
    return id.isValueNode() && !id.isNull() ? id.asText() : null;
  }
}
