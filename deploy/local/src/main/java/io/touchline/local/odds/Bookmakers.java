package io.touchline.local.odds;

import java.util.List;

/**
 * The bookmakers of the sandbox. Real names, invented prices: what they say here they never did.
 */
public final class Bookmakers {
  /** The sharpest: the least margin of a bookmaker, and never far behind the market. */
  public static final Bookmaker PINNACLE =
      Bookmaker.of("pinnacle", "Pinnacle", 0.02, 2, 0.004, Ladder.HUNDREDTHS);

  /** The exchange. That nobody there rounds in favour of others makes it half a per cent in all. */
  public static final Bookmaker BETFAIR =
      new Bookmaker("betfair_ex_eu", "Betfair", 0.001, 3, 0.004, Ladder.EXCHANGE, true);

  /** Those that The Odds API lists, in no order of worth, as there. */
  public static final List<Bookmaker> LISTED =
      List.of(
          Bookmaker.of("sport888", "888sport", 0.06, 45, 0.02, Ladder.FRACTIONS),
          Bookmaker.of("onexbet", "1xBet", 0.042, 15, 0.016, Ladder.HUNDREDTHS_FROM_ONE),
          Bookmaker.of("marathonbet", "Marathon Bet", 0.044, 10, 0.012, Ladder.HUNDREDTHS),
          Bookmaker.of("betsson", "Betsson", 0.053, 60, 0.02, Ladder.ROUND),
          Bookmaker.of("williamhill", "William Hill", 0.065, 30, 0.016, Ladder.FRACTIONS),
          PINNACLE,
          Bookmaker.of("unibet_eu", "Unibet", 0.075, 20, 0.016, Ladder.ROUND),
          BETFAIR);

  /** Those whose prices ESPN shows. */
  public static final Bookmaker BET_365 =
      Bookmaker.of("espn-2000", "Bet 365", 0.06, 20, 0.02, Ladder.FRACTIONS);

  public static final Bookmaker ESPN_BET =
      Bookmaker.of("espn-58", "ESPN BET", 0.07, 30, 0.02, Ladder.HUNDREDTHS);

  public static final Bookmaker DRAFT_KINGS =
      Bookmaker.of("espn-100", "DraftKings", 0.065, 30, 0.02, Ladder.HUNDREDTHS);

  public static final Bookmaker HOLLAND_CASINO =
      Bookmaker.of("espn-55", "Holland Casino", 0.07, 60, 0.03, Ladder.ROUND);

  public static final Bookmaker CAESARS =
      Bookmaker.of("espn-45", "Caesars Sportsbook (NJ)", 0.06, 30, 0.02, Ladder.HUNDREDTHS);

  public static final Bookmaker ACCUSCORE =
      Bookmaker.of("espn-1001", "accuscore", 0.08, 60, 0.03, Ladder.HUNDREDTHS);

  private Bookmakers() {}
}
