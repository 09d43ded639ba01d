package io.touchline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedTest {
  @ParameterizedTest
  @EnumSource(Feed.class)
  void imagesAreCompactedAndStreamsKeptForATime(Feed feed) {
    boolean image = feed.kind() == FeedKind.IMAGE;
    assertThat(feed.topicConfig()).containsEntry("cleanup.policy", image ? "compact" : "delete");
    assertThat(feed.retention().isPresent()).isNotEqualTo(image);
    assertThat(feed.topicConfig().containsKey("retention.ms")).isNotEqualTo(image);
  }

  @Test
  void topicNamesAreUnique() {
    Set<String> topics = Arrays.stream(Feed.values()).map(Feed::topic).collect(Collectors.toSet());
    assertThat(topics).hasSize(Feed.values().length);
  }

  @Test
  void everyFeedHasAnEvent() {
    assertThat(Arrays.stream(EventType.values()).map(EventType::feed)).containsOnly(Feed.values());
  }

  @Test
  void deadLettersAreNotPushed() {
    assertThat(Feed.allPushed()).contains(Feed.MATCHES).doesNotContain(Feed.DEAD_LETTERS);
  }
}
