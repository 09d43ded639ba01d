package io.touchline.local.oddsapi;

import io.touchline.local.matchday.Club;
import java.text.Normalizer;
import java.util.Map;

/** How The Odds API writes clubs: mostly as ESPN does, without accents, but some in its own way. */
final class TeamNames {
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          Map.entry("AFC Bournemouth", "Bournemouth"),
          Map.entry("Brighton & Hove Albion", "Brighton and Hove Albion"),
          Map.entry("Athletic Club", "Athletic Bilbao"),
          Map.entry("Real Oviedo", "Oviedo"),
          Map.entry("Atalanta", "Atalanta BC"),
          Map.entry("Internazionale", "Inter Milan"),
          Map.entry("1. FC Heidenheim 1846", "1. FC Heidenheim"),
          Map.entry("1. FC Union Berlin", "Union Berlin"),
          Map.entry("Borussia Mönchengladbach", "Borussia Monchengladbach"),
          Map.entry("FC Augsburg", "Augsburg"),
          Map.entry("FC Cologne", "1. FC Köln"),
          Map.entry("Hamburg SV", "Hamburger SV"),
          Map.entry("Mainz", "FSV Mainz 05"),
          Map.entry("St. Pauli", "FC St. Pauli"),
          Map.entry("AJ Auxerre", "Auxerre"),
          Map.entry("Le Havre AC", "Le Havre"),
          Map.entry("Lens", "RC Lens"),
          Map.entry("Paris Saint-Germain", "Paris Saint Germain"),
          Map.entry("Stade Rennais", "Rennes"),
          Map.entry("Ajax Amsterdam", "Ajax"),
          Map.entry("Feyenoord Rotterdam", "Feyenoord"),
          Map.entry("Sporting Braga", "SC Braga"),
          Map.entry("Chicago Fire FC", "Chicago Fire"),
          Map.entry("Columbus Crew", "Columbus Crew SC"),
          Map.entry("LAFC", "Los Angeles FC"));

  private TeamNames() {}

  static String of(Club club) {
    String otherwise = OTHERWISE.get(club.name());
    return otherwise != null ? otherwise : withoutAccents(club.name());
  }

  private static String withoutAccents(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
