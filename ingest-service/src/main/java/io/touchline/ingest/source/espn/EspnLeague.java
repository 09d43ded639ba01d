package io.touchline.ingest.source.espn;

import io.touchline.events.football.League;
import java.util.Arrays;
import java.util.Optional;

/** How ESPN names the leagues: the slug in a request's path, and the id in an event's uid. */
public enum EspnLeague {
  PL(League.PL, "eng.1", "700"),
  PD(League.PD, "esp.1", "740"),
  SA(League.SA, "ita.1", "730"),
  BL1(League.BL1, "ger.1", "720"),
  FL1(League.FL1, "fra.1", "710"),
  CL(League.CL, "uefa.champions", "775"),
  EL(League.EL, "uefa.europa", "776"),
  MLS(League.MLS, "usa.1", "770"),
  WC(League.WC, "fifa.world", "606");

  private final League league;
  private final String slug;
  private final String id;

  EspnLeague(League league, String slug, String id) {
    this.league = league;
    this.slug = slug;
    this.id = id;
  }

  public League league() {
    return league;
  }

  /** The path segment, e.g. {@code eng.1}. */
  public String slug() {
    return slug;
  }

  /** What stands behind {@code l:} in the uid of an event, e.g. {@code 700}. */
  public String id() {
    return id;
  }

  /** ESPN's name of a league. */
  public static EspnLeague of(League league) {
    return valueOf(league.name());
  }

  /** The league with this slug; empty if it is none of ours. */
  public static Optional<EspnLeague> ofSlug(String slug) {
    return Arrays.stream(values()).filter(league -> league.slug.equals(slug)).findFirst();
  }
}
