package io.touchline.odds.matching;

import io.touchline.events.football.League;
import io.touchline.odds.quote.Fixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the fixture that a source means. Immutable, safe from any thread. */
public final class FixtureMatcher {
  private static final int NEAREST = 3;

  /**
   * Of two meetings of the same sides the nearer one is meant if the other is so much further off:
   * replays, and play-offs over two legs on a simulated calendar.
   */
  private static final int DECISIVE = 4;

  private final List<Candidate> candidates;
  private final Duration tolerance;

  /** A fixture with its names made comparable. */
  private record Candidate(
      Fixture fixture, String homeClub, String awayClub, String homePlain, String awayPlain) {

    static Candidate of(Fixture fixture) {
      return new Candidate(
          fixture,
          TeamNames.club(fixture.home()),
          TeamNames.club(fixture.away()),
          TeamNames.plain(fixture.home()),
          TeamNames.plain(fixture.away()));
    }

    boolean straight(String home, String away) {
      return homeClub.equals(home) && awayClub.equals(away);
    }

    boolean swapped(String home, String away) {
      return homeClub.equals(away) && awayClub.equals(home);
    }

    double likeness(String home, String away) {
      return Math.max(
          TeamNames.likeness(homePlain, home) + TeamNames.likeness(awayPlain, away),
          TeamNames.likeness(homePlain, away) + TeamNames.likeness(awayPlain, home));
    }

    String words() {
      return "%s v %s at %s (%s)"
          .formatted(fixture.home(), fixture.away(), fixture.kickOff(), fixture.id());
    }
  }

  /**
   * A matcher.
   *
   * @param fixtures of one league or several
   * @param tolerance how far apart the two kick-offs may be at most
   */
  public FixtureMatcher(List<Fixture> fixtures, Duration tolerance) {
    this.candidates = fixtures.stream().map(Candidate::of).toList();
    this.tolerance = tolerance;
  }

  /**
   * The fixture of a league with these sides at about this time.
   *
   * @param home as the source writes it
   * @param away likewise
   * @param kickOff by the source's schedule
   */
  public Match match(League league, String home, String away, Instant kickOff) {
    String homeClub = TeamNames.club(home);
    String awayClub = TeamNames.club(away);
    List<Candidate> ofLeague =
        candidates.stream().filter(c -> c.fixture().league() == league).toList();
    List<Candidate> sameSides =
        ofLeague.stream()
            .filter(c -> c.straight(homeClub, awayClub) || c.swapped(homeClub, awayClub))
            .toList();
    List<Candidate> near =
        sameSides.stream()
            .filter(c -> apart(c, kickOff).compareTo(tolerance) <= 0)
            .sorted(Comparator.comparing(c -> apart(c, kickOff)))
            .toList();
    if (near.size() == 1 || isDecided(near, kickOff)) {
      Candidate one = near.getFirst();
      return new Match.Found(one.fixture(), !one.straight(homeClub, awayClub));
    }
    if (near.size() > 1) {
      return new Match.NotFound("more than one fixture could be meant: " + words(near));
    }
    if (!sameSides.isEmpty()) {
      return new Match.NotFound(
          "these sides do not meet within %d minutes of %s; they do in: %s"
              .formatted(tolerance.toMinutes(), kickOff, words(sameSides)));
    }
    return new Match.NotFound(noSuchSides(league, ofLeague, home, away, kickOff));
  }

  /** Whether the first is nearer by far; by the order of their distance. */
  private static boolean isDecided(List<Candidate> near, Instant kickOff) {
    return near.size() > 1
        && apart(near.get(0), kickOff).multipliedBy(DECISIVE).compareTo(apart(near.get(1), kickOff))
            < 0;
  }

  private static String noSuchSides(
      League league, List<Candidate> ofLeague, String home, String away, Instant kickOff) {
    if (ofLeague.isEmpty()) {
      return "no fixtures of " + league + " are known";
    }
    String plainHome = TeamNames.plain(home);
    String plainAway = TeamNames.plain(away);
    List<Candidate> nearest = new ArrayList<>(ofLeague);
    nearest.sort(
        Comparator.comparingDouble((Candidate c) -> -c.likeness(plainHome, plainAway))
            .thenComparing(c -> apart(c, kickOff)));
    return "no fixture of %s has these two sides; nearest: %s".formatted(league, words(nearest));
  }

  private static Duration apart(Candidate candidate, Instant kickOff) {
    return Duration.between(candidate.fixture().kickOff(), kickOff).abs();
  }

  private static String words(List<Candidate> candidates) {
    return candidates.stream()
        .limit(NEAREST)
        .map(Candidate::words)
        .collect(Collectors.joining("; "));
  }
}
