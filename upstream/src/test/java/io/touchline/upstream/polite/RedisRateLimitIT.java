package io.touchline.upstream.polite;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.touchline.upstream.RedisResource;
import io.touchline.upstream.Unobserved;
import io.touchline.upstream.lease.RedisLease;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What services share of a source, and what they do not. */
@QuarkusTest
@QuarkusTestResource(RedisResource.class)
class RedisRateLimitIT {
  private static final URI SITE = URI.create("http://127.0.0.1:1");
  private static final URI CORE = URI.create("http://127.0.0.1:2");
  private static final Duration LONG = Duration.ofMinutes(1);

  @Inject RedisDataSource redis;

  @BeforeEach
  void forget() {
    redis.flushall();
  }

  @Test
  void allServicesAndServersOfASourceShareItsLimit() {
    RedisRateLimit ingest = RedisRateLimit.of(redis, "espn", SITE, 10, 3);
    RedisRateLimit odds = RedisRateLimit.of(redis, "espn", CORE, 10, 3);

    assertThat(ingest.acquire().left()).hasValue(2);
    assertThat(odds.acquire().left()).hasValue(1);
    assertThat(ingest.acquire().granted()).isTrue();

    RedisRateLimit.Permit refused = odds.acquire();
    assertThat(refused.granted()).isFalse();
    assertThat(refused.closed()).isFalse();
    assertThat(refused.pause()).isBetween(Duration.ofSeconds(50), LONG.plusSeconds(1));
    assertThat(RedisRateLimit.of(redis, "other", SITE, 10, 3).acquire().granted()).isTrue();
  }

  @Test
  void whatAServerAsksForHoldsForAllServicesThatAskItAndForNoOtherServer() {
    RedisRateLimit ingest = RedisRateLimit.of(redis, "espn", SITE, 10, 100);
    RedisRateLimit odds = RedisRateLimit.of(redis, "espn", SITE, 10, 100);

    ingest.close(LONG);

    assertThat(odds.acquire().granted()).isFalse();
    assertThat(odds.acquire().closed()).isTrue();
    assertThat(RedisRateLimit.of(redis, "espn", CORE, 10, 100).acquire().granted()).isTrue();
  }

  @Test
  void sourceWithoutALimitIsLeftAloneAllTheSameWhenItAsksForIt() {
    RedisRateLimit unlimited = RedisRateLimit.unlimited(redis, "quota", SITE);
    assertThat(unlimited.acquire().granted()).isTrue();
    assertThat(unlimited.acquire().left()).isEmpty();

    unlimited.close(LONG);

    RedisRateLimit.Permit permit = RedisRateLimit.unlimited(redis, "quota", SITE).acquire();
    assertThat(permit.granted()).isFalse();
    assertThat(permit.closed()).isTrue();
    assertThat(permit.pause()).isBetween(Duration.ofSeconds(50), LONG);
  }

  @Test
  void leasesOfTwoServicesDoNotMeet() {
    try (RedisLease ingest = new RedisLease(redis, "ingest:espn", LONG, new Unobserved());
        RedisLease odds = new RedisLease(redis, "odds", LONG, new Unobserved());
        RedisLease replica = new RedisLease(redis, "odds", LONG, new Unobserved())) {
      assertThat(ingest.acquire()).hasValue(1);
      assertThat(odds.acquire()).hasValue(1);
      assertThat(replica.acquire()).isEmpty();

      odds.release();

      assertThat(replica.acquire()).hasValue(2);
    }
  }
}
