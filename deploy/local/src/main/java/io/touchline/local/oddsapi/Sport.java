package io.touchline.local.oddsapi;

import io.touchline.local.matchday.Competition;
import java.util.Arrays;
import java.util.Optional;

/** The sports of the sandbox, as The Odds API names them. */
public enum Sport {
  EPL("soccer_epl", "EPL", "English Premier League", Competition.PREMIER_LEAGUE),
  LA_LIGA("soccer_spain_la_liga", "La Liga - Spain", "Spanish Soccer", Competition.LA_LIGA),
  SERIE_A("soccer_italy_serie_a", "Serie A - Italy", "Italian Soccer", Competition.SERIE_A),
  BUNDESLIGA(
      "soccer_germany_bundesliga", "Bundesliga - Germany", "German Soccer", Competition.BUNDESLIGA),
  LIGUE_ONE("soccer_france_ligue_one", "Ligue 1 - France", "French Soccer", Competition.LIGUE_1),
  CHAMPIONS_LEAGUE(
      "soccer_uefa_champs_league",
      "UEFA Champions League",
      "European Champions League",
      Competition.CHAMPIONS_LEAGUE),
  EUROPA_LEAGUE(
      "soccer_uefa_europa_league",
      "UEFA Europa League",
      "European Europa League",
      Competition.EUROPA_LEAGUE),
  MLS("soccer_usa_mls", "MLS", "Major League Soccer", Competition.MLS),
  /** Out of season: nobody plays for it in the sandbox. */
  WORLD_CUP("soccer_fifa_world_cup", "FIFA World Cup", "FIFA World Cup", null);

  private final String key;
  private final String title;
  private final String description;
  private final Competition competition;

  Sport(String key, String title, String description, Competition competition) {
    this.key = key;
    this.title = title;
    this.description = description;
    this.competition = competition;
  }

  public static Optional<Sport> ofKey(String key) {
    return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
  }

  public String key() {
    return key;
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  /** Empty while it is out of season. */
  Optional<Competition> competition() {
    return Optional.ofNullable(competition);
  }

  /** ESPN's name of the league, by which faults and the request log go. */
  public String slug() {
    return competition == null ? "fifa.world" : competition.slug();
  }
}
