package io.touchline.local.matchday;

import java.util.Set;

/**
 * How good a club is: what the goals of its matches are drawn with, and what bookmakers know of it.
 * In logarithms of goals: a club that is 0.1 stronger scores 10 % more and concedes 10 % less.
 */
final class Strength {
  private static final Set<String> STRONG =
      Set.of(
          "Arsenal",
          "Liverpool",
          "Manchester City",
          "Chelsea",
          "Real Madrid",
          "Barcelona",
          "Atlético Madrid",
          "Bayern Munich",
          "Bayer Leverkusen",
          "Borussia Dortmund",
          "Paris Saint-Germain",
          "Internazionale",
          "Juventus",
          "Napoli",
          "Inter Miami CF",
          "LAFC",
          "FC Porto",
          "Lyon");

  private static final double LEAD = 0.3;
  private static final double SPREAD = 0.2;

  private Strength() {}

  /** −0.2 to 0.5, always the same for a club. */
  static double of(Club club) {
    double drawn = (Mixing.mix(Long.parseLong(club.id())) >>> 11) * 0x1.0p-53;
    return (STRONG.contains(club.name()) ? LEAD : 0) + SPREAD * (2 * drawn - 1);
  }
}
