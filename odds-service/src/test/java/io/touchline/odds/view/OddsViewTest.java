package io.touchline.odds.view;

import static io.touchline.odds.Quotes.NOON;
import static io.touchline.odds.TrustedSources.API;
import static io.touchline.odds.TrustedSources.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.touchline.events.EventJson;
import io.touchline.events.Feed;
import io.touchline.events.odds.FootballOddsUpdate;
import io.touchline.odds.Matches;
import io.touchline.odds.Quotes;
import io.touchline.odds.TrustedSources;
import io.touchline.odds.book.MarketBook;
import io.touchline.odds.image.FootballOdds;
import io.touchline.odds.image.PricingPolicy;
import io.touchline.odds.movement.PriceTrails;
import io.touchline.odds.quote.EventState;
import io.touchline.odds.validate.QuoteValidator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class OddsViewTest {
  private static final TrustedSources POLICY = new TrustedSources();

  @Test
  void pricesThatNobodyConfirmsAreNotShownThoughNobodyPublishesThat()
      throws JsonProcessingException {
    assertThat(viewAt(NOON.plus(STALE)).images()).singleElement().satisfies(this::hasBestPrices);
    assertThat(viewAt(NOON.plus(STALE).plusMillis(1)).images()).isEmpty();
  }

  private void hasBestPrices(FootballOddsUpdate image) {
    assertThat(image.best()).containsOnlyKeys("home", "draw", "away");
  }

  /** A view that has read one image of noon. */
  private static OddsView viewAt(Instant now) throws JsonProcessingException {
    MarketBook empty = Matches.book(EventState.SCHEDULED);
    MarketBook book =
        empty
            .apply(
                QuoteValidator.validate(
                    Quotes.h2h(API, NOON).bookmaker("pinnacle", 2.0, 3.4, 4.0).quote(),
                    empty.event().selections().keySet()),
                POLICY)
            .after();
    FootballOddsUpdate image =
        new FootballOdds(POLICY, PricingPolicy.DEFAULT)
            .image(book, new PriceTrails(), NOON)
            .orElseThrow();
    OddsView view = new OddsView("", PricingPolicy.DEFAULT, Clock.fixed(now, ZoneOffset.UTC));
    view.take(
        new ConsumerRecord<>(
            Feed.FOOTBALL_ODDS.topic(),
            0,
            0,
            "odds:1",
            EventJson.mapper().writeValueAsBytes(image)));
    return view;
  }
}
