package io.touchline.odds.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.touchline.events.EventJson;
import io.touchline.odds.history.TickReader.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TickReaderTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-02-01");

  @Test
  void aTickIsReadAsItWas() throws IOException {
    var tick = Ticks.tick("1", "home", "bet365", 2.5, NOW);

    assertThat(read(EventJson.mapper().writeValueAsBytes(tick))).isEqualTo(new Read.Accepted(tick));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "no json", "[]", "{}", "{\"price\":\"x\"}"})
  void whatIsNoTickIsUnreadable(String value) {
    assertThat(read(value.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Read.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.UNREADABLE));
  }

  @ParameterizedTest
  @CsvSource({
    "price, 0.99, INVALID_PRICE",
    "price, NaN, INVALID_PRICE",
    "price, 1000001, INVALID_PRICE",
    "seenAt, 2026-03-01T12:05:01Z, FUTURE_TIMESTAMP",
    "seenAt, 2026-01-31T23:59:59Z, TOO_OLD",
    "seenAt, 1999-01-01T00:00:00Z, MALFORMED",
    "changedAt, +99999-01-01T00:00:00Z, MALFORMED",
    "startsAt, 2100-06-01T00:00:00Z, MALFORMED",
    "eventId, a b, MALFORMED",
    "bookmakerId, '', MALFORMED",
    "market, , MALFORMED",
    "source, , MALFORMED",
    "event, , MALFORMED",
    "seenAt, , MALFORMED"
  })
  void absurdFieldIsRefusedWithItsReason(String field, String value, RefusalReason reason)
      throws IOException {
    ObjectNode json = EventJson.mapper().valueToTree(Ticks.tick("1", "home", "bet365", 2, NOW));
    json.put(field, value);

    assertThat(read(EventJson.mapper().writeValueAsBytes(json)))
        .isInstanceOfSatisfying(
            Read.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.detail()).contains(field);
            });
  }

  @Test
  void firstDayThatIsKeptIsKeptFromItsBeginning() throws IOException {
    var tick = Ticks.tick("1", "home", "bet365", 2, Instant.parse("2026-02-01T00:00:00Z"));

    assertThat(read(EventJson.mapper().writeValueAsBytes(tick))).isInstanceOf(Read.Accepted.class);
  }

  private static Read read(byte[] value) {
    return TickReader.read(value, NOW, FIRST_DAY);
  }
}
