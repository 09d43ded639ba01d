package io.touchline.events.football;

import java.util.Arrays;
import java.util.Optional;

/**
 * The competitions that we know: the eight championships that are followed by default, and the
 * World Cup, which can be switched on. The constant's name is the code on the wire.
 */
public enum League {
  PL("Premier League"),
  PD("La Liga"),
  SA("Serie A"),
  BL1("Bundesliga"),
  FL1("Ligue 1"),
  CL("UEFA Champions League"),
  EL("UEFA Europa League"),
  MLS("Major League Soccer"),
  WC("FIFA World Cup");

  private final String title;

  League(String title) {
    this.title = title;
  }

  /** The competition's name for people. */
  public String title() {
    return title;
  }

  /** The league of a code, written exactly so; empty if there is none. */
  public static Optional<League> of(String code) {
    return Arrays.stream(values()).filter(league -> league.name().equals(code)).findFirst();
  }
}
