package io.touchline.ingest.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.football.League;
import io.touchline.events.football.LiveMatch;
import io.touchline.ingest.source.espn.EspnEvent;
import io.touchline.ingest.source.espn.EspnEvent.Competition;
import io.touchline.ingest.source.espn.EspnEvent.Competitor;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** One event of ESPN's to one match of ours, or a broken rule. */
final class MatchNormalizer {
  /** What may stand in the name of a room. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final Pattern SCORE = Pattern.compile("\\d{1,2}(\\.0+)?");

  private final League league;
  private final String source;
  private final Instant seenAt;

  MatchNormalizer(League league, String source, Instant seenAt) {
    this.league = league;
    this.source = source;
    this.seenAt = seenAt;
  }

  LiveMatch normalize(EspnEvent event) throws RefusedException {
    if (event.id() == null || !ID.matcher(event.id()).matches()) {
      throw new RefusedException(Rule.INVALID_ID, "Event id: " + event.id());
    }
    Competition competition = event.competition();
    if (competition == null) {
      throw new RefusedException(Rule.MALFORMED_EVENT, "No competition");
    }
    Competitor home = competitor(competition, "home");
    Competitor away = competitor(competition, "away");
    EspnEvent.Status status = event.status() == null ? competition.status() : event.status();
    Integer homeShootout = score(home.shootoutScore(), "shootoutScore of the home side");
    Integer awayShootout = score(away.shootoutScore(), "shootoutScore of the away side");
    MatchStage stage = MatchStage.of(status, homeShootout != null || awayShootout != null);
    DisplayClock clock = stage.clock(status.displayClock());
    return new LiveMatch(
        event.id(),
        league,
        name(home),
        name(away),
        home.team().id(),
        away.team().id(),
        blankToNull(home.team().logo()),
        blankToNull(away.team().logo()),
        stage.hasScore() ? requiredScore(home) : null,
        stage.hasScore() ? requiredScore(away) : null,
        stage.hasScore() ? homeShootout : null,
        stage.hasScore() ? awayShootout : null,
        stage.status(),
        stage.period(),
        clock.minute(),
        clock.addedTime(),
        stage.inPlay() ? blankToNull(status.displayClock()) : null,
        kickOff(event.date()),
        venue(event, competition),
        stage.hasScore()
            ? new IncidentNormalizer(home.team().id(), away.team().id())
                .incidents(competition.details())
            : List.of(),
        0,
        seenAt,
        seenAt,
        seenAt,
        source,
        null);
  }

  private static Competitor competitor(Competition competition, String side)
      throws RefusedException {
    if (competition.competitors() != null) {
      for (Competitor competitor : competition.competitors()) {
        if (competitor != null && side.equals(competitor.homeAway())) {
          return complete(competitor, side);
        }
      }
    }
    throw new RefusedException(Rule.MISSING_TEAM, "No " + side + " side");
  }

  private static Competitor complete(Competitor competitor, String side) throws RefusedException {
    if (competitor.team() == null || competitor.team().id() == null || name(competitor) == null) {
      throw new RefusedException(Rule.MISSING_TEAM, "The " + side + " side has no name or id");
    }
    return competitor;
  }

  private static String name(Competitor competitor) {
    String name = blankToNull(competitor.team().displayName());
    return name == null ? blankToNull(competitor.team().name()) : name;
  }

  private static Integer requiredScore(Competitor side) throws RefusedException {
    Integer score = score(side.score(), "score of the " + side.homeAway() + " side");
    if (score == null) {
      throw new RefusedException(
          Rule.MISSING_SCORE, "No score of the " + side.homeAway() + " side");
    }
    return score;
  }

  /** Absent is not zero: null for an absent or empty value. */
  private static Integer score(JsonNode value, String what) throws RefusedException {
    if (value == null || value.isNull() || (value.isTextual() && value.asText().isBlank())) {
      return null;
    }
    String text = value.asText().strip();
    if (!SCORE.matcher(text).matches()) {
      throw new RefusedException(Rule.INVALID_SCORE, what + ": " + value);
    }
    return (int) Double.parseDouble(text);
  }

  private static Instant kickOff(String date) throws RefusedException {
    try {
      // ESPN leaves the seconds out, which Instant.parse would refuse.
      return OffsetDateTime.parse(String.valueOf(date)).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException unreadable) {
      throw new RefusedException(Rule.INVALID_DATE, "date: " + date);
    }
  }

  private static String venue(EspnEvent event, Competition competition) {
    EspnEvent.Venue venue = competition.venue() == null ? event.venue() : competition.venue();
    if (venue == null) {
      return null;
    }
    return blankToNull(venue.fullName() == null ? venue.displayName() : venue.fullName());
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
