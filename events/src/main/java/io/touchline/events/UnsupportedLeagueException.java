package io.touchline.events;

/** Somebody asked for a league that is none of {@link io.touchline.events.football.League}. */
public final class UnsupportedLeagueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public UnsupportedLeagueException(String league) {
    super("Unsupported league: " + league);
  }
}
