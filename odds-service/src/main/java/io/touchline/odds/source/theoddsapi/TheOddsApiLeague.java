package io.touchline.odds.source.theoddsapi;

import io.touchline.events.football.League;

/** How The Odds API names the leagues. */
enum TheOddsApiLeague {
  PL("soccer_epl"),
  PD("soccer_spain_la_liga"),
  SA("soccer_italy_serie_a"),
  BL1("soccer_germany_bundesliga"),
  FL1("soccer_france_ligue_one"),
  CL("soccer_uefa_champs_league"),
  EL("soccer_uefa_europa_league"),
  MLS("soccer_usa_mls"),
  WC("soccer_fifa_world_cup");

  private final String sportKey;

  TheOddsApiLeague(String sportKey) {
    this.sportKey = sportKey;
  }

  /** The path segment, e.g. {@code soccer_epl}. */
  String sportKey() {
    return sportKey;
  }

  static TheOddsApiLeague of(League league) {
    return valueOf(league.name());
  }
}
