package io.touchline.odds.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * Clubs that sources call by names of different words. Names that differ only in what {@link
 * TeamNames#plain} takes away need no line here; "Brighton" without its second half does.
 *
 * <p>No name may stand for two clubs: "Manchester", "Sheffield", "Milan" for Internazionale, "Los
 * Angeles" for the Galaxy are left out on purpose.
 */
final class TeamAliases {
  /** A club a line: any number of its names. The first is the one that ESPN writes. */
  private static final String CLUBS =
      """
      Brighton & Hove Albion | Brighton | Brighton Hove Albion
      Ipswich Town | Ipswich
      Leeds United | Leeds
      Leicester City | Leicester
      Luton Town | Luton
      Manchester City | Man City
      Manchester United | Man United | Man Utd
      Newcastle United | Newcastle
      Norwich City | Norwich
      Nottingham Forest | Nottm Forest | Nott'm Forest | Nott'ham Forest
      Sheffield United | Sheff Utd | Sheffield Utd
      Sheffield Wednesday | Sheff Wed
      Tottenham Hotspur | Tottenham | Spurs
      West Bromwich Albion | West Brom
      West Ham United | West Ham
      Wolverhampton Wanderers | Wolverhampton | Wolves
      Hull City | Hull
      Coventry City | Coventry
      Bournemouth | AFC Bournemouth
      Alavés | Deportivo Alavés
      Athletic Club | Athletic Bilbao | Athletic Club Bilbao | Athletic
      Atlético Madrid | Atlético de Madrid | Club Atlético de Madrid | Atl. Madrid | Atletico
      Barcelona | Barça
      Cádiz | Cadiz CF
      Celta Vigo | Celta | Celta de Vigo | RC Celta
      Deportivo La Coruña | Deportivo de La Coruña
      Espanyol | Espanyol Barcelona | RCD Espanyol de Barcelona
      Granada | Granada CF
      Mallorca | Real Mallorca
      Osasuna | Atlético Osasuna | CA Osasuna
      Oviedo | Real Oviedo
      Racing Santander | Real Racing Club | Racing de Santander
      Rayo Vallecano | Rayo | Rayo Vallecano de Madrid
      Real Betis | Betis | Real Betis Balompié
      Real Madrid | Real Madrid Club de Fútbol
      Real Sociedad | Sociedad | Real Sociedad de Fútbol
      Real Valladolid | Valladolid
      Zaragoza | Real Zaragoza
      Sporting Gijón | Real Sporting de Gijón
      AC Milan | Milan
      Internazionale | Inter Milan | Inter | Inter Milano | FC Internazionale Milano
      AS Roma | Roma
      Atalanta | Atalanta BC | Atalanta Bergamo
      Bologna | Bologna FC 1909
      Hellas Verona | Verona
      Juventus | Juventus Turin | Juve
      Lazio | SS Lazio | Lazio Rome
      Monza | AC Monza
      SPAL | SPAL 2013
      1. FC Heidenheim 1846 | Heidenheim
      1. FC Union Berlin | Union Berlin
      Bayer Leverkusen | Leverkusen | Bayer 04 Leverkusen
      Bayern Munich | Bayern München | FC Bayern | Bayern
      Borussia Dortmund | Dortmund | BV Borussia Dortmund | BVB Dortmund
      Borussia Mönchengladbach | Mönchengladbach | M'gladbach | Gladbach | Bor. Mönchengladbach
      Darmstadt 98 | SV Darmstadt
      Eintracht Frankfurt | Frankfurt | Ein Frankfurt
      FC Cologne | FC Köln | 1. FC Köln | Koeln
      Fortuna Düsseldorf | Düsseldorf
      Greuther Fürth | SpVgg Greuther Fürth
      Hamburg SV | Hamburger SV | Hamburg
      Hannover 96 | Hannover
      Hertha Berlin | Hertha BSC | Hertha BSC Berlin | Hertha
      Holstein Kiel | Kiel
      Mainz | FSV Mainz 05 | 1. FSV Mainz 05 | Mainz 05
      Nürnberg | Nuremberg | 1. FC Nürnberg
      RB Leipzig | Leipzig | RasenBallsport Leipzig | Red Bull Leipzig
      Schalke 04 | Schalke
      St. Pauli | FC St. Pauli 1910
      TSG Hoffenheim | Hoffenheim | TSG 1899 Hoffenheim
      Werder Bremen | Bremen | SV Werder Bremen
      AS Monaco | Monaco
      Brest | Stade Brestois | Stade Brestois 29 | Stade Brest
      Clermont Foot | Clermont
      Lille | LOSC | Lille OSC | LOSC Lille
      Lyon | Olympique Lyonnais | Olympique Lyon
      Marseille | Olympique Marseille | Olympique de Marseille
      Montpellier | Montpellier HSC | Montpellier Hérault
      Paris Saint-Germain | PSG | Paris SG | Paris St Germain
      Stade de Reims | Reims
      Stade Rennais | Rennes | Stade Rennes
      Strasbourg | RC Strasbourg Alsace | Racing Strasbourg
      Troyes | ESTAC Troyes
      Ajax Amsterdam | Ajax
      Bodo/Glimt | FK Bodø/Glimt | Bodoe Glimt
      Celtic | Glasgow Celtic
      Club Brugge | Club Bruges | Club Brugge KV
      Dinamo Zagreb | GNK Dinamo Zagreb
      Dynamo Kyiv | Dynamo Kiev | Dinamo Kiev | Dynamo Kyiv UA
      F.C. København | FC Copenhagen
      FCSB | Steaua Bucuresti | Steaua Bucharest | FCSB Bucharest
      Ferencvaros | Ferencvarosi TC | Ferencvaros TC | Ferencvárosi
      FC Porto | Porto
      Benfica | SL Benfica | Benfica Lisbon
      Braga | Sporting Braga | SC Braga | Sporting de Braga
      Sporting CP | Sporting Lisbon | Sporting Clube de Portugal
      Feyenoord Rotterdam | Feyenoord
      Galatasaray | Galatasaray SK | Galatasaray Istanbul
      Fenerbahce | Fenerbahçe Istanbul
      Besiktas | Beşiktaş JK | Besiktas Istanbul
      Kairat Almaty | FC Kairat | Kairat
      Ludogorets Razgrad | Ludogorets
      Maccabi Tel-Aviv | Maccabi Tel Aviv
      Olympiacos | Olympiakos | Olympiacos Piraeus | Olympiakos Piraeus
      PAOK Salonika | PAOK | PAOK Thessaloniki
      PSV Eindhoven | PSV
      Qarabag | FK Qarabag | Qarabag Agdam | Karabakh Agdam
      RB Salzburg | Red Bull Salzburg | FC Salzburg | Salzburg
      Racing Genk | KRC Genk | Genk
      Rangers | Glasgow Rangers
      Red Star Belgrade | Crvena Zvezda | FK Crvena Zvezda
      Slavia Prague | Slavia Praha | SK Slavia Praha
      Sparta Prague | Sparta Praha | AC Sparta Praha
      Sturm Graz | SK Sturm Graz
      Union St.-Gilloise | Union Saint-Gilloise | Royale Union SG | Union SG
      Viktoria Plzen | Viktoria Plzeň | FC Viktoria Plzen
      Young Boys | BSC Young Boys | Young Boys Bern
      Atlanta United FC | Atlanta United | Atlanta
      Austin FC | Austin
      CF Montréal | Montreal Impact | Montreal
      Chicago Fire FC | Chicago Fire
      Columbus Crew | Columbus Crew SC
      D.C. United | DC United | Washington DC United
      Houston Dynamo FC | Houston Dynamo
      Inter Miami CF | Inter Miami | Miami
      LA Galaxy | Los Angeles Galaxy | L.A. Galaxy
      LAFC | Los Angeles FC
      Minnesota United FC | Minnesota United | Minnesota
      New England Revolution | New England
      New York City FC | NYCFC | New York City
      Red Bull New York | New York Red Bulls | NY Red Bulls
      Orlando City SC | Orlando City | Orlando
      Philadelphia Union | Philadelphia
      Portland Timbers | Portland
      Real Salt Lake | RSL
      San Diego FC | San Diego
      San Jose Earthquakes | San Jose
      Seattle Sounders FC | Seattle Sounders | Seattle
      Sporting Kansas City | Sporting KC
      St. Louis CITY SC | Saint Louis City | St Louis City
      Vancouver Whitecaps | Vancouver Whitecaps FC | Vancouver
      Czechia | Czech Republic
      Ivory Coast | Côte d'Ivoire
      South Korea | Korea Republic | Republic of Korea
      Türkiye | Turkey
      United States | USA | United States of America
      Congo DR | DR Congo | Democratic Republic of the Congo
      Bosnia-Herzegovina | Bosnia and Herzegovina | Bosnia & Herzegovina
      Cape Verde | Cabo Verde | Cape Verde Islands
      Curacao | Curaçao
      Iran | IR Iran
      """;

  private static final Map<String, String> CLUB_BY_NAME = clubByName();

  private TeamAliases() {}

  /**
   * What stands for the club with this name.
   *
   * @param plain by {@link TeamNames#plain}
   * @return the first of its names, plain; the name itself if no other is known
   */
  static String clubOf(String plain) {
    return CLUB_BY_NAME.getOrDefault(plain, plain);
  }

  private static Map<String, String> clubByName() {
    Map<String, String> clubs = new HashMap<>();
    CLUBS
        .lines()
        .forEach(
            line -> {
              String[] names = line.split("\\|", -1);
              String club = TeamNames.plain(names[0]);
              for (String name : names) {
                String other = clubs.put(TeamNames.plain(name), club);
                if (other != null && !other.equals(club)) {
                  throw new IllegalStateException(name + " is " + club + " and " + other);
                }
              }
            });
    return Map.copyOf(clubs);
  }
}
