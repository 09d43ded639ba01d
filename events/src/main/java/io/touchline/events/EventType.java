package io.touchline.events;

import io.touchline.events.football.LiveMatchesUpdate;
import io.touchline.events.football.MatchEvent;
import io.touchline.events.football.MatchUpdate;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.events.odds.OddsTick;
import io.touchline.events.system.Rejection;
import io.touchline.events.system.SourceReport;
import io.touchline.events.system.SystemStatus;
import java.util.Arrays;

/** The closed catalogue of events: CloudEvents type and event name on the wire are the same. */
public enum EventType {
  LIVE_MATCHES_UPDATE("live_matches_update", LiveMatchesUpdate.class, Feed.LIVE_MATCHES),
  MATCH_UPDATE("match_update", MatchUpdate.class, Feed.MATCHES),
  MATCH_EVENT("match_event", MatchEvent.class, Feed.MATCH_EVENTS),
  FOOTBALL_ODDS_UPDATE("odds_update", FootballOddsUpdate.class, Feed.FOOTBALL_ODDS),
  ODDS_TICK("odds_tick", OddsTick.class, Feed.ODDS_TICKS),
  SYSTEM_STATUS("system_status", SystemStatus.class, Feed.SYSTEM_STATUS),
  SOURCE_REPORT("source_report", SourceReport.class, Feed.SOURCES),
  REJECTION("rejection", Rejection.class, Feed.DEAD_LETTERS);

  private final String wireName;
  private final Class<? extends Record> payload;
  private final Feed feed;

  EventType(String wireName, Class<? extends Record> payload, Feed feed) {
    this.wireName = wireName;
    this.payload = payload;
    this.feed = feed;
  }

  /** E.g. {@code live_matches_update}. */
  public String wireName() {
    return wireName;
  }

  /** The record whose JSON is the value of this event. */
  public Class<? extends Record> payload() {
    return payload;
  }

  /** The feed on which this event is published. */
  public Feed feed() {
    return feed;
  }

  static EventType ofPayload(Record payload) {
    return Arrays.stream(values())
        .filter(type -> type.payload.isInstance(payload))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(payload.getClass() + " is no event payload"));
  }
}
