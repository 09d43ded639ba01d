package io.touchline.odds.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TeamNamesPropertyTest {
  /** Clubs that a careless comparison takes for one another, in groups. */
  private static final List<List<String>> NEIGHBOURS =
      List.of(
          List.of("Manchester United", "Manchester City"),
          List.of("Real Madrid", "Atlético Madrid", "Rayo Vallecano"),
          List.of("Internazionale", "AC Milan", "Inter Miami CF"),
          List.of("LA Galaxy", "LAFC"),
          List.of("Sheffield United", "Sheffield Wednesday"),
          List.of("New York City FC", "Red Bull New York"),
          List.of("Borussia Dortmund", "Borussia Mönchengladbach"),
          List.of("Paris Saint-Germain", "Paris FC"),
          List.of(
              "Real Sociedad", "Real Betis", "Real Valladolid", "Real Oviedo", "Real Salt Lake"),
          List.of("Sporting CP", "Braga", "Sporting Gijón", "Sporting Kansas City"),
          List.of("1. FC Union Berlin", "Hertha Berlin", "Union St.-Gilloise"),
          List.of("Slavia Prague", "Sparta Prague"),
          List.of("Lazio", "AS Roma"),
          List.of("RB Leipzig", "RB Salzburg", "Red Bull New York"),
          List.of("Olympiacos", "Marseille", "Lyon"),
          List.of("Barcelona", "Espanyol", "Barcelona B"),
          List.of("Celtic", "Celta Vigo", "Rangers"),
          List.of("St. Pauli", "Hamburg SV", "St. Louis CITY SC", "Saint-Étienne"),
          List.of("Athletic Club", "Atlético Madrid"),
          List.of("Nottingham Forest", "Notts County"),
          List.of("Dinamo Zagreb", "Dynamo Kyiv", "Houston Dynamo FC"),
          List.of("Brest", "Stade de Reims", "Stade Rennais"),
          List.of("South Korea", "North Korea", "South Africa"),
          List.of("Congo", "Congo DR"));

  @Test
  void neighboursAreNeverOneClub() {
    for (List<String> group : NEIGHBOURS) {
      assertThat(group.stream().map(TeamNames::club)).as(group.toString()).doesNotHaveDuplicates();
    }
  }

  @Test
  void namesThatCouldMeanTwoClubsMeanNeither() {
    assertThat(TeamNames.club("Manchester"))
        .isNotIn(TeamNames.club("Manchester United"), TeamNames.club("Manchester City"));
    assertThat(TeamNames.club("Sheffield"))
        .isNotIn(TeamNames.club("Sheffield United"), TeamNames.club("Sheffield Wednesday"));
    assertThat(TeamNames.club("Madrid"))
        .isNotIn(TeamNames.club("Real Madrid"), TeamNames.club("Atlético Madrid"));
  }

  @Property
  void affixesCaseAndAccentsDoNotMatter(
      @ForAll("clubs") String club, @ForAll("affixes") String affix, @ForAll boolean before) {
    String plain = Normalizer.normalize(club, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String dressed = before ? affix + " " + plain : plain + " " + affix;

    assertThat(TeamNames.club(dressed.toUpperCase(Locale.ROOT))).isEqualTo(TeamNames.club(club));
    assertThat(TeamNames.club(dressed.toLowerCase(Locale.ROOT))).isEqualTo(TeamNames.club(club));
  }

  @Property
  void anyTextIsItsOwnClub(@ForAll String text) {
    assertThat(TeamNames.club(text)).isEqualTo(TeamNames.club(text.strip()));
    assertThat(TeamNames.likeness(TeamNames.plain(text), TeamNames.plain(text))).isEqualTo(1);
  }

  @Provide
  Arbitrary<String> clubs() {
    return Arbitraries.of(NEIGHBOURS.stream().flatMap(List::stream).toList());
  }

  @Provide
  Arbitrary<String> affixes() {
    return Arbitraries.of("FC", "AFC", "CF", "SC", "1.", "AC", "05", "F.C.", "");
  }
}
