package io.touchline.local.matchday;

import io.touchline.events.football.League;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The competitions of the match day, as ESPN names them. The number is part of the match ids and of
 * the timetable: never give one anew.
 */
public enum Competition {
  PREMIER_LEAGUE(0, League.PL, "eng.1", 700, "English Premier League", false),
  LA_LIGA(1, League.PD, "esp.1", 740, "Spanish LALIGA", false),
  SERIE_A(2, League.SA, "ita.1", 730, "Italian Serie A", false),
  BUNDESLIGA(3, League.BL1, "ger.1", 720, "German Bundesliga", false),
  LIGUE_1(4, League.FL1, "fra.1", 710, "French Ligue 1", false),
  CHAMPIONS_LEAGUE(5, League.CL, "uefa.champions", 775, "UEFA Champions League", true),
  EUROPA_LEAGUE(6, League.EL, "uefa.europa", 776, "UEFA Europa League", true),
  MLS(7, League.MLS, "usa.1", 770, "Major League Soccer", false);

  private final int number;
  private final League league;
  private final String slug;
  private final int espnId;
  private final String title;
  private final boolean cup;

  Competition(int number, League league, String slug, int espnId, String title, boolean cup) {
    this.number = number;
    this.league = league;
    this.slug = slug;
    this.espnId = espnId;
    this.title = title;
    this.cup = cup;
  }

  /** 0 to 9, its own. */
  int number() {
    return number;
  }

  public League league() {
    return league;
  }

  /** How ESPN's addresses name it, e.g. {@code eng.1}. */
  public String slug() {
    return slug;
  }

  /** ESPN's number, the {@code l} of its uids. */
  public int espnId() {
    return espnId;
  }

  public String title() {
    return title;
  }

  /** Whether some of its matches must have a winner: extra time, then penalties. */
  public boolean cup() {
    return cup;
  }

  public List<Club> clubs() {
    return Clubs.of(this);
  }

  public static Optional<Competition> ofSlug(String slug) {
    return Arrays.stream(values()).filter(c -> c.slug.equals(slug)).findFirst();
  }
}
