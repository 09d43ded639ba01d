package io.touchline.odds.source.espn;

import io.touchline.events.football.League;

/** How ESPN names the leagues: the slug in a request's path, and the id in an event's uid. */
enum EspnLeague {
  PL("eng.1", "700"),
  PD("esp.1", "740"),
  SA("ita.1", "730"),
  BL1("ger.1", "720"),
  FL1("fra.1", "710"),
  CL("uefa.champions", "775"),
  EL("uefa.europa", "776"),
  MLS("usa.1", "770"),
  WC("fifa.world", "606");

  private final String slug;
  private final String id;

  EspnLeague(String slug, String id) {
    this.slug = slug;
    this.id = id;
  }

  /** The path segment, e.g. {@code eng.1}. */
  String slug() {
    return slug;
  }

  /** What stands behind {@code l:} in the uid of an event, e.g. {@code 700}. */
  String id() {
    return id;
  }

  static EspnLeague of(League league) {
    return valueOf(league.name());
  }
}
