package io.touchline.odds.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchline.events.EventJson;
import io.touchline.events.odds.OddsTick;
import io.touchline.events.odds.SuspensionReason;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the history answers, over HTTP, compared with what was published. */
class HistoryRestIT {
  private static final String EVENTS = "/api/v1/odds/history/events";

  @TempDir static Path folder;
  private static HistoryStack stack;
  private static OddsProcess service;
  private static Instant begin;
  private static final List<OddsTick> TICKS = new ArrayList<>();

  @BeforeAll
  static void publishTwoDaysOfTicks() throws IOException {
    begin = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(3, ChronoUnit.DAYS);
    stack = HistoryStack.start(folder);
    service = stack.service();
    Random random = new Random(7);
    for (int i = 0; i < 600; i++) {
      // Three bookmakers come in the same answer, now and then suspended.
      Instant at = begin.plusSeconds(i * 288L);
      for (String bookmaker : List.of("bet365", "pinnacle", "unibet")) {
        if (random.nextInt(3) == 0) {
          double price = Math.round((1.5 + random.nextDouble()) * 100) / 100.0;
          SuspensionReason reason = random.nextInt(10) == 0 ? SuspensionReason.INCIDENT : null;
          TICKS.add(Ticks.tick("1000", "home", bookmaker, price, at, reason));
        }
      }
    }
    for (int i = 0; i < 25; i++) {
      TICKS.add(Ticks.tick("20" + (10 + i), "away", "bet365", 3, begin));
    }
    try (TickProducer producer = new TickProducer(stack.bootstrapServers())) {
      producer.send(TICKS);
    }
    await().atMost(HistoryStack.LIMIT).until(() -> stack.count() == TICKS.size());
  }

  @AfterAll
  static void stop() throws IOException {
    stack.close();
  }

  @Test
  void pagesOfTicksCoverAllInOrderWithoutRepetition() {
    List<JsonNode> found = pages(EVENTS + "/1000/prices?selection=home&limit=37", "ticks");

    List<OddsTick> expected =
        TICKS.stream()
            .filter(tick -> tick.eventId().equals("1000"))
            .sorted(Comparator.comparing(OddsTick::seenAt).thenComparing(OddsTick::bookmakerId))
            .toList();
    assertThat(found)
        .extracting(tick -> tick.get("seenAt").asText() + tick.get("bookmakerId").asText())
        .doesNotHaveDuplicates()
        .hasSize(expected.size())
        .isSortedAccordingTo(Comparator.comparing(text -> text.substring(0, 20)));
    found.sort(
        Comparator.comparing((JsonNode tick) -> tick.get("seenAt").asText())
            .thenComparing(tick -> tick.get("bookmakerId").asText()));
    assertThat(found)
        .extracting(tick -> tick.get("price").asDouble())
        .containsExactlyElementsOf(expected.stream().map(OddsTick::price).toList());
  }

  @ParameterizedTest
  @CsvSource({"1m, 60", "5m, 300", "15m, 900", "1h, 3600", "1d, 86400"})
  void candlesEqualThoseOfTheTicks(String resolution, long seconds) {
    String query = EVENTS + "/1000/prices?selection=home&limit=50&resolution=" + resolution;

    assertThat(pages(query, "candles"))
        .extracting(HistoryRestIT::candle)
        .containsExactlyInAnyOrderElementsOf(ReferenceCandles.of(TICKS, "1000", seconds));
  }

  @Test
  void movementEqualsAReferenceComputation() {
    Instant from = begin.plus(10, ChronoUnit.HOURS);
    Instant to = begin.plus(30, ChronoUnit.HOURS);
    JsonNode selection =
        get(EVENTS + "/1000/movement?from=" + from + "&to=" + to).at("/selections/0");

    assertThat(selection.path("selection").asText()).isEqualTo("home");
    for (String bookmaker : List.of("bet365", "pinnacle", "unibet")) {
      assertMovement(selection.at("/bookmakers/" + bookmaker), List.of(bookmaker), from, to);
    }
    assertMovement(selection.path("best"), List.of("bet365", "pinnacle", "unibet"), from, to);
  }

  @Test
  void eventsAreFoundByWordDayAndPage() {
    assertThat(pages(EVENTS + "?limit=10", "events"))
        .extracting(event -> event.get("eventId").asText())
        .doesNotHaveDuplicates()
        .hasSize(26);
    assertThat(get(EVENTS + "?q=HOME%201000").path("events")).hasSize(1);
    assertThat(get(EVENTS + "?q=%25").path("events")).isEmpty();
    assertThat(get(EVENTS + "?competition=PD").path("events")).isEmpty();
    assertThat(get(EVENTS + "?to=" + LocalDate.ofInstant(begin, ZoneOffset.UTC)).path("events"))
        .isEmpty();
  }

  @Test
  void anEventTellsItsBookmakersAndSelections() {
    JsonNode event = get(EVENTS + "/1000");

    assertThat(event.at("/event/event").asText()).isEqualTo("Home 1000 v Away 1000");
    assertThat(event.path("series"))
        .extracting(series -> series.get("bookmakerId").asText())
        .containsExactly("bet365", "pinnacle", "unibet");
    assertThat(event.path("series"))
        .extracting(series -> series.get("ticks").asLong())
        .containsExactly(ticks("bet365"), ticks("pinnacle"), ticks("unibet"));
  }

  @ParameterizedTest
  @CsvSource({
    "/1000/prices?limit=0, 400, limit",
    "/1000/prices?limit=1001, 400, limit",
    "/1000/prices?limit=x, 400, limit",
    "/1000/prices?from=yesterday, 400, from",
    "/1000/prices?from=2026-02-01&to=2026-01-01, 400, from",
    "/1000/prices?from=2026-01-01&to=2026-06-01, 400, to",
    "/1000/prices?resolution=2m, 400, resolution",
    "/1000/prices?cursor=abc, 400, cursor",
    // Well-formed, but made up: a month 13.
    "/1000/prices?cursor=cmF3IDIwMjYtMTMtMDFUMDA6MDA6MDBaIDEgMSAx, 400, cursor",
    "/1000/prices?selection=a%20b, 400, selection",
    "/1000/prices?bookmaker=nobody, 404, bookmaker",
    "/1000/prices?selection=nobody, 404, selection",
    "/1000/movement?market=win, 404, market",
    "/nothing/prices, 404, nothing",
    "/nothing, 404, nothing",
    "?from=0000-13-01, 400, from"
  })
  void wrongParameterIsNamed(String path, int status, String named) {
    OddsProcess.Answer answer = service.get(EVENTS + path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(json(answer.body()).at("/message").asText()).contains('"' + named + '"');
    assertThat(json(answer.body()).at("/code").asText()).isNotEmpty();
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() {
    String cursor = get(EVENTS + "/1000/prices?limit=1").path("next").asText();

    assertThat(service.get(EVENTS + "/1000/prices?resolution=1h&cursor=" + cursor).status())
        .isEqualTo(400);
  }

  @Test
  void openApiDescribesTheHistory() {
    assertThat(service.get("/q/openapi?format=json").body())
        .contains(EVENTS + "/{eventId}/prices")
        .contains(EVENTS + "/{eventId}/movement")
        .contains("\"maximum\" : 1000");
  }

  private static void assertMovement(
      JsonNode found, List<String> bookmakers, Instant from, Instant to) {
    // Second by second: what was the best price that could be taken?
    Map<String, OddsTick> standing = new TreeMap<>();
    List<OddsTick> ticks =
        TICKS.stream()
            .filter(tick -> tick.eventId().equals("1000"))
            .filter(tick -> bookmakers.contains(tick.bookmakerId()))
            .toList();
    List<Double> seconds = new ArrayList<>();
    int next = 0;
    for (Instant second = begin; second.isBefore(to); second = second.plusSeconds(1)) {
      while (next < ticks.size() && !ticks.get(next).seenAt().isAfter(second)) {
        standing.put(ticks.get(next).bookmakerId(), ticks.get(next));
        next++;
      }
      if (!second.isBefore(from)) {
        standing.values().stream()
            .filter(tick -> tick.suspended() == null)
            .mapToDouble(OddsTick::price)
            .max()
            .ifPresent(seconds::add);
      }
    }
    int moves = 0;
    for (int i = 1; i < seconds.size(); i++) {
      moves += seconds.get(i).equals(seconds.get(i - 1)) ? 0 : 1;
    }
    double opening = seconds.getFirst();
    double current = seconds.getLast();
    assertThat(found.path("opening").asDouble()).isEqualTo(opening);
    assertThat(found.path("current").asDouble()).isEqualTo(current);
    assertThat(found.path("high").asDouble())
        .isEqualTo(seconds.stream().mapToDouble(p -> p).max().orElseThrow());
    assertThat(found.path("low").asDouble())
        .isEqualTo(seconds.stream().mapToDouble(p -> p).min().orElseThrow());
    assertThat(found.path("average").asDouble())
        .isCloseTo(seconds.stream().mapToDouble(p -> p).average().orElseThrow(), within(1e-9));
    assertThat(found.path("change").asDouble()).isCloseTo(current - opening, within(1e-9));
    assertThat(found.path("relativeChange").asDouble())
        .isCloseTo(current / opening - 1, within(1e-9));
    assertThat(found.path("moves").asInt()).isEqualTo(moves);
    assertThat(found.path("ticks").asInt())
        .isEqualTo(
            (int)
                ticks.stream()
                    .filter(t -> !t.seenAt().isBefore(from) && t.seenAt().isBefore(to))
                    .count());
  }

  private static String candle(JsonNode candle) {
    return "%s %s %s %s %s %d %s"
        .formatted(
            candle.path("bucket").asText(),
            candle.path("bookmakerId").asText(),
            candle.path("open").asDouble(),
            candle.path("high").asDouble(),
            candle.path("low").asDouble() + " " + candle.path("close").asDouble(),
            candle.path("ticks").asLong(),
            candle.path("suspended").asText());
  }

  private static long ticks(String bookmaker) {
    return TICKS.stream()
        .filter(t -> t.eventId().equals("1000") && t.bookmakerId().equals(bookmaker))
        .count();
  }

  private static List<JsonNode> pages(String path, String items) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = get(path + cursor);
      page.path(items).forEach(all::add);
      cursor =
          page.has("next")
              ? "&cursor=" + URLEncoder.encode(page.get("next").asText(), StandardCharsets.UTF_8)
              : null;
    } while (cursor != null);
    return all;
  }

  private static JsonNode get(String path) {
    OddsProcess.Answer answer = service.get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return json(answer.body());
  }

  private static JsonNode json(String body) {
    try {
      return EventJson.mapper().readTree(body);
    } catch (IOException e) {
      throw new IllegalStateException(body, e);
    }
  }
}
