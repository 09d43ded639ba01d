package io.touchline.upstream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.touchline.local.embedded.EmbeddedRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real Redis for the tests that run in Quarkus. */
public class RedisResource implements QuarkusTestResourceLifecycleManager {
  private EmbeddedRedis redis;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "redis");
      redis = EmbeddedRedis.start(folder.toAbsolutePath(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of("quarkus.redis.hosts", redis.url());
  }

  @Override
  public void stop() {
    redis.close();
  }
}
