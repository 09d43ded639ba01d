package io.touchline.events.football;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.touchline.events.odds.MatchOdds;
import java.time.Instant;
import java.util.List;

/**
 * One match as it stands. Absent is not zero: a match without a score has none.
 *
 * @param id the match's id, unique over all leagues; also the argument of room {@code match:{id}}
 * @param league where it is played
 * @param homeTeam name of the home side
 * @param awayTeam name of the away side
 * @param homeTeamId the source's id of the home side
 * @param awayTeamId the source's id of the away side
 * @param homeCrest address of the home side's crest; null if the source has none
 * @param awayCrest address of the away side's crest; null if the source has none
 * @param homeScore goals of the home side, shoot-out not counted; null before kick-off, and for
 *     matches that were postponed or canceled
 * @param awayScore goals of the away side, likewise
 * @param homeShootoutScore penalties scored in the shoot-out; null without one
 * @param awayShootoutScore likewise
 * @param status to come, in play or over
 * @param period which part of the match
 * @param minute the minute of play, 1 to 120; null when not in play
 * @param addedTime minutes of added time behind {@code minute}; null if none
 * @param clock the source's own writing of the minute, e.g. {@code 45'+2'}; null when not in play
 * @param kickOff when it starts or started by schedule
 * @param venue where; null if the source does not say
 * @param events goals, cards and substitutions so far, in the source's order
 * @param eventCount how many {@code match_event}s of this match have been published; who has read
 *     so many has missed none
 * @param lastUpdated the originals' name for {@code changedAt}
 * @param changedAt when the data of this match last changed, as far as we saw
 * @param seenAt when the source last confirmed it
 * @param source who says so; {@code espn}, or {@code espn-simulated} and {@code espn-recorded} when
 *     it is not the real thing
 * @param odds the best prices that can be taken now; only in {@code live_matches_update}, and null
 *     if no bookmaker quotes the match
 */
public record LiveMatch(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) League league,
    @JsonProperty(required = true) String homeTeam,
    @JsonProperty(required = true) String awayTeam,
    @JsonProperty(required = true) String homeTeamId,
    @JsonProperty(required = true) String awayTeamId,
    String homeCrest,
    String awayCrest,
    Integer homeScore,
    Integer awayScore,
    Integer homeShootoutScore,
    Integer awayShootoutScore,
    @JsonProperty(required = true) MatchStatus status,
    @JsonProperty(required = true) MatchPeriod period,
    Integer minute,
    Integer addedTime,
    String clock,
    @JsonProperty(required = true) Instant kickOff,
    String venue,
    @JsonProperty(required = true) List<Incident> events,
    @JsonProperty(required = true) long eventCount,
    @JsonProperty(required = true) Instant lastUpdated,
    @JsonProperty(required = true) Instant changedAt,
    @JsonProperty(required = true) Instant seenAt,
    @JsonProperty(required = true) String source,
    MatchOdds odds) {

  public LiveMatch {
    events = events == null ? List.of() : List.copyOf(events);
  }

  /** Whether it is in play now, interruptions included. */
  public boolean inPlay() {
    return status == MatchStatus.LIVE || status == MatchStatus.SUSPENDED;
  }

  /** The same match with these odds beside it; null for none. */
  public LiveMatch withOdds(MatchOdds odds) {
    return new LiveMatch(
        id,
        league,
        homeTeam,
        awayTeam,
        homeTeamId,
        awayTeamId,
        homeCrest,
        awayCrest,
        homeScore,
        awayScore,
        homeShootoutScore,
        awayShootoutScore,
        status,
        period,
        minute,
        addedTime,
        clock,
        kickOff,
        venue,
        events,
        eventCount,
        lastUpdated,
        changedAt,
        seenAt,
        source,
        odds);
  }
}
