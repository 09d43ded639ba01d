package io.touchline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.touchline.events.Feed;
import io.touchline.events.football.League;
import io.touchline.events.odds.MarketStatus;
import io.touchline.events.odds.MatchOdds;
import io.touchline.ingest.ScoreboardJson;
import io.touchline.ingest.normalize.ScoreboardNormalizer;
import io.touchline.local.embedded.EmbeddedKafka;
import io.touchline.upstream.kafka.TransactionalPublisher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionalPublisherIT {
  private static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");

  @TempDir Path folder;
  private EmbeddedKafka kafka;
  private MatchDay day = MatchDay.EMPTY;
  private Map<String, MatchOdds> odds = Map.of();

  @BeforeEach
  void start() throws IOException {
    kafka = EmbeddedKafka.start(folder, 0);
    kafka.createTopics(Feed.values());
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  @Test
  void whatIsReadBackIsWhatWasPublished() {
    try (TransactionalPublisher publisher = open()) {
      ScoreboardJson before = ScoreboardJson.league("700");
      before.match("1");
      before.match("2").fullTime().score(3, 3);
      publish(publisher, before, NOW);
      ScoreboardJson after = ScoreboardJson.league("700");
      after.match("1").halfTime().score(1, 0).goal("10", "7'", "A").yellow("20", "9'", "B");
      after.match("2").fullTime().score(3, 3);
      publish(publisher, after, NOW.plusSeconds(30));
    }

    MatchDay read = load();

    assertThat(read.matches()).isEqualTo(day.matches());
    assertThat(read.boards()).isEqualTo(day.boards());
    assertThat(read.told()).isEqualTo(day.told());
    assertThat(read.told().get("1").sequence()).isEqualTo(4);
  }

  @Test
  void successorFencesAPredecessorThatThinksItStillLeads() {
    try (TransactionalPublisher zombie = open()) {
      publish(zombie, ScoreboardJson.league("700").match("1").end(), NOW);
      try (TransactionalPublisher successor = open()) {
        MatchDay published = day;

        assertThatThrownBy(() -> publish(zombie, ScoreboardJson.league("700"), NOW.plusSeconds(30)))
            .isInstanceOf(KafkaException.class);

        assertThat(load()).isEqualTo(published);
        publish(successor, ScoreboardJson.league("700").match("3").end(), NOW.plusSeconds(60));
        assertThat(load().matches()).containsKeys("1", "3");
      }
    }
  }

  @Test
  void missingTopicIsNamedAndNotTakenForAnEmptyOne(@TempDir Path other) throws IOException {
    try (EmbeddedKafka bare = EmbeddedKafka.start(other, 0)) {
      assertThatThrownBy(() -> MatchDayRepository.of(bare.bootstrapServers()).load())
          .isInstanceOf(KafkaException.class)
          .hasMessageContaining("football.matches");
    }
  }

  @Test
  void boardOfALeagueThatIsNotPolledAnyMoreIsRemoved() {
    try (TransactionalPublisher publisher = open()) {
      publish(publisher, ScoreboardJson.league("700").match("1").end(), NOW);

      Publication retired =
          PublicationPlan.retire(day, Set.of(League.PD), NOW.plusSeconds(30)).orElseThrow();
      publisher.publish(retired.records());

      assertThat(retired.after().boards()).isEmpty();
      assertThat(load()).isEqualTo(retired.after());
      assertThat(PublicationPlan.retire(retired.after(), Set.of(League.PD), NOW)).isEmpty();
    }
  }

  @Test
  void oddsBesideAMatchAreReadBackAsShownAndNotAsAPartOfIt() {
    try (TransactionalPublisher publisher = open()) {
      odds = Map.of("1", new MatchOdds(2.1, 3.3, 3.8, MarketStatus.OPEN, false, 8, NOW, NOW, null));
      publish(publisher, ScoreboardJson.league("700").match("1").end(), NOW);
      MatchOdds suspended =
          new MatchOdds(null, null, null, MarketStatus.SUSPENDED, false, 0, NOW, NOW, null);
      Publication later =
          PublicationPlan.ofOdds(
                  day, Set.of(League.PL), id -> Optional.of(suspended), NOW.plusSeconds(10))
              .orElseThrow();
      publisher.publish(later.records());

      MatchDay read = load();

      assertThat(read).isEqualTo(later.after());
      assertThat(read.matches().get("1").odds()).isNull();
      assertThat(read.boards().get(League.PL).seenAt()).isEqualTo(NOW);
      assertThat(read.boards().get(League.PL).odds()).containsOnly(Map.entry("1", suspended));
    }
  }

  private TransactionalPublisher open() {
    return TransactionalPublisher.open(kafka.bootstrapServers(), "ingest-football-espn");
  }

  /**
   * A commit is known before its markers are in all partitions. Who leads next waits for them when
   * it opens its publisher; here nobody does.
   */
  private MatchDay load() {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()))) {
      await()
          .until(
              () ->
                  ends(admin, IsolationLevel.READ_COMMITTED)
                      .equals(ends(admin, IsolationLevel.READ_UNCOMMITTED)));
    }
    return MatchDayRepository.of(kafka.bootstrapServers()).load();
  }

  private static Map<TopicPartition, Long> ends(Admin admin, IsolationLevel isolation)
      throws Exception {
    Map<TopicPartition, OffsetSpec> all = new HashMap<>();
    for (Feed feed : List.of(Feed.MATCHES, Feed.MATCH_EVENTS, Feed.LIVE_MATCHES)) {
      for (int partition = 0; partition < feed.partitions(); partition++) {
        all.put(new TopicPartition(feed.topic(), partition), OffsetSpec.latest());
      }
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(all, new ListOffsetsOptions(isolation))
        .all()
        .get(10, TimeUnit.SECONDS)
        .forEach((partition, offset) -> ends.put(partition, offset.offset()));
    return ends;
  }

  private void publish(TransactionalPublisher publisher, ScoreboardJson board, Instant at) {
    Publication publication =
        PublicationPlan.of(
            day,
            ScoreboardNormalizer.normalize(board.json(), League.PL, "espn", at),
            Set.of(League.PL),
            Duration.ofDays(2),
            matchId -> Optional.ofNullable(odds.get(matchId)));
    publisher.publish(publication.records());
    day = publication.after();
  }
}
