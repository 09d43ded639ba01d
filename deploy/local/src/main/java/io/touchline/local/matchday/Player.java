package io.touchline.local.matchday;

import java.util.List;

/**
 * A made-up player. Real clubs, invented people: nobody is said to have done what he did not.
 *
 * @param id unique over all clubs
 * @param name first and last
 * @param number the shirt, 1 to 18
 * @param club whom he plays for
 */
public record Player(String id, String name, int number, Club club) {
  private static final List<String> FIRST =
      List.of(
          "Adam", "Bruno", "Carlos", "Daniel", "Emil", "Felix", "Gabriel", "Hugo", "Ivan", "Jonas",
          "Karim", "Luca", "Marco", "Nico", "Oscar", "Pablo", "Rafael", "Samuel", "Tomás", "Viktor",
          "William", "Yann", "Zoran");

  private static final List<String> LAST =
      List.of(
          "Almeida",
          "Bakker",
          "Costa",
          "Dubois",
          "Eriksen",
          "Ferrari",
          "García",
          "Hansen",
          "Ibarra",
          "Jensen",
          "Kovač",
          "Lindqvist",
          "Moreau",
          "Novák",
          "Okafor",
          "Petrov",
          "Quiroga",
          "Rossi",
          "Schäfer",
          "Traoré",
          "Ueda",
          "Varga",
          "Walker",
          "Yılmaz",
          "Zieliński",
          "Mensah",
          "O'Brien",
          "Castillo",
          "Weber");

  /** The player with this number, always the same man. */
  public static Player of(Club club, int number) {
    long mixed = Mixing.mix(Long.parseLong(club.id()), number);
    String first = FIRST.get((int) Math.floorMod(mixed, (long) FIRST.size()));
    String last = LAST.get((int) Math.floorMod(mixed >>> 20, (long) LAST.size()));
    return new Player(club.id() + "%02d".formatted(number), first + " " + last, number, club);
  }

  /** E.g. {@code L. Rossi}. */
  public String shortName() {
    return name.charAt(0) + ". " + name.substring(name.indexOf(' ') + 1);
  }
}
