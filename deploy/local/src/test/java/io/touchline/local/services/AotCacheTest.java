package io.touchline.local.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
  @TempDir Path root;

  private AotCache cache() {
    ServiceCatalogue push = ServiceCatalogue.PUSH;
    return AotCache.of(push.jar(root), push.spec(root, 1, Map.of()));
  }

  @Test
  void aCacheFitsUntilTheServiceIsBuiltAnew() throws Exception {
    Path jar = ServiceCatalogue.PUSH.jar(root);
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "");
    assertThat(cache().fresh()).isFalse();
    Files.writeString(cache().file(), "cache");
    assertThat(cache().fresh()).isFalse();
    cache().keep();
    assertThat(cache().fresh()).isTrue();
    assertThat(ServiceCatalogue.PUSH.spec(root, 1, Map.of()).aotCache()).contains(cache().file());
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(cache().fresh()).isFalse();
    assertThat(ServiceCatalogue.PUSH.spec(root, 1, Map.of()).aotCache()).isEmpty();
  }

  @Test
  void servicesThatAreNotBuiltAreNamed() {
    assertThat(ServiceCatalogue.missing(root)).hasSize(ServiceCatalogue.values().length);
  }
}
