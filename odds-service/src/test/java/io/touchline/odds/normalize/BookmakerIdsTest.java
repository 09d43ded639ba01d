package io.touchline.odds.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookmakerIdsTest {
  @ParameterizedTest
  @CsvSource({
    "Bet 365, bet365",
    "bet365, bet365",
    "William Hill (US), williamhill_us",
    "Caesars Sportsbook (NJ), caesarssportsbook_nj",
    "Draft Kings, draftkings",
    "DraftKings, draftkings",
    "ESPN BET, espnbet",
    "ESPN BET - Live Odds, espnbet_liveodds",
    "888sport, sport888",
    "1xBet, onexbet",
    "Bétclic, betclic"
  })
  void oneBookmakerHasOneIdHoweverItsNameIsWritten(String name, String id) {
    assertThat(BookmakerIds.ofName(name)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"betfair_ex_eu", "sport888", "livescorebet_eu", "onexbet"})
  void keysStayAsTheyAre(String key) {
    assertThat(BookmakerIds.ofKey(key)).isEqualTo(key);
  }

  @Test
  void nothingToNameHasNoId() {
    assertThat(BookmakerIds.ofName(null)).isEmpty();
    assertThat(BookmakerIds.ofKey(" () - ")).isEmpty();
  }

  @Property
  void anyTextGivesAnIdOrNone(@ForAll String text) {
    assertThat(BookmakerIds.ofName(text)).matches("[a-z0-9_]{0,64}");
    assertThat(BookmakerIds.ofKey(text)).matches("[a-z0-9_]{0,64}");
  }
}
