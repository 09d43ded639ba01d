package io.touchline.local.matchday;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who plays where. A club's id follows from its place in these lists: append only. */
final class Clubs {
  private static final int FIRST_ID = 90001;

  private static final Map<Competition, List<String>> NAMES = new EnumMap<>(Competition.class);

  static {
    NAMES.put(
        Competition.PREMIER_LEAGUE,
        names(
            """
            Arsenal, Aston Villa, AFC Bournemouth, Brentford, Brighton & Hove Albion, Burnley,
            Chelsea, Crystal Palace, Everton, Fulham, Leeds United, Liverpool, Manchester City,
            Manchester United, Newcastle United, Nottingham Forest, Sunderland,
            Tottenham Hotspur, West Ham United, Wolverhampton Wanderers"""));
    NAMES.put(
        Competition.LA_LIGA,
        names(
            """
            Alavés, Athletic Club, Atlético Madrid, Barcelona, Celta Vigo, Elche, Espanyol,
            Getafe, Girona, Levante, Mallorca, Osasuna, Rayo Vallecano, Real Betis, Real Madrid,
            Real Oviedo, Real Sociedad, Sevilla, Valencia, Villarreal"""));
    NAMES.put(
        Competition.SERIE_A,
        names(
            """
            AC Milan, AS Roma, Atalanta, Bologna, Cagliari, Como, Cremonese, Fiorentina, Genoa,
            Hellas Verona, Internazionale, Juventus, Lazio, Lecce, Napoli, Parma, Pisa, Sassuolo,
            Torino, Udinese"""));
    NAMES.put(
        Competition.BUNDESLIGA,
        names(
            """
            1. FC Heidenheim 1846, 1. FC Union Berlin, Bayer Leverkusen, Bayern Munich,
            Borussia Dortmund, Borussia Mönchengladbach, Eintracht Frankfurt, FC Augsburg,
            FC Cologne, Hamburg SV, Mainz, RB Leipzig, SC Freiburg, St. Pauli, TSG Hoffenheim,
            VfB Stuttgart, VfL Wolfsburg, Werder Bremen"""));
    NAMES.put(
        Competition.LIGUE_1,
        names(
            """
            AJ Auxerre, AS Monaco, Angers, Brest, Le Havre AC, Lens, Lille, Lorient, Lyon,
            Marseille, Metz, Nantes, Nice, Paris FC, Paris Saint-Germain, Stade Rennais,
            Strasbourg, Toulouse"""));
    NAMES.put(
        Competition.CHAMPIONS_LEAGUE,
        names(
            """
            Arsenal, Liverpool, Manchester City, Chelsea, Newcastle United, Tottenham Hotspur,
            Real Madrid, Barcelona, Atlético Madrid, Bayern Munich, Borussia Dortmund,
            Bayer Leverkusen, Paris Saint-Germain, Internazionale, Juventus, Napoli, Benfica,
            Ajax Amsterdam"""));
    NAMES.put(
        Competition.EUROPA_LEAGUE,
        names(
            """
            Aston Villa, Nottingham Forest, AS Roma, Bologna, Real Betis, Celta Vigo,
            SC Freiburg, VfB Stuttgart, Lille, Lyon, Nice, FC Porto, Sporting Braga, Celtic,
            Rangers, Feyenoord Rotterdam, FC Utrecht, Fenerbahce"""));
    NAMES.put(
        Competition.MLS,
        names(
            """
            Atlanta United FC, Austin FC, CF Montréal, Charlotte FC, Chicago Fire FC,
            Columbus Crew, FC Cincinnati, FC Dallas, Inter Miami CF, LA Galaxy, LAFC,
            Minnesota United FC, Nashville SC, New York City FC, New York Red Bulls,
            Orlando City SC, Philadelphia Union, Portland Timbers, San Diego FC,
            Seattle Sounders FC"""));
  }

  private static final Map<Competition, List<Club>> CLUBS = withIds();

  private Clubs() {}

  static List<Club> of(Competition competition) {
    return CLUBS.get(competition);
  }

  private static List<String> names(String list) {
    return List.of(list.strip().split(",\\s+"));
  }

  private static Map<Competition, List<Club>> withIds() {
    Map<String, Club> byName = new LinkedHashMap<>();
    Map<Competition, List<Club>> clubs = new EnumMap<>(Competition.class);
    for (Competition competition : Competition.values()) {
      List<Club> members = new ArrayList<>();
      for (String name : NAMES.get(competition)) {
        members.add(
            byName.computeIfAbsent(
                name, n -> new Club(String.valueOf(FIRST_ID + byName.size()), n)));
      }
      clubs.put(competition, List.copyOf(members));
    }
    return clubs;
  }
}
