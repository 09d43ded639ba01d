package io.touchline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An operator finds every setting in one table. */
class SettingsDocumentedTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern PREFIX =
      Pattern.compile("@ConfigMapping\\(prefix = \"([a-z.]+)\"\\)");
  private static final Pattern PROPERTY =
      Pattern.compile("@WithDefault\\([^)]*\\)\\s+\\S+ (\\w+)\\(\\);");
  private static final Pattern VARIABLE =
      Pattern.compile("\"(TOUCHLINE_[A-Z_]+|[A-Z_]+_UPDATE_INTERVAL)\"");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z_]+):");

  /** Listed under the names that they had in the systems that this one replaces. */
  private static final Set<String> UNDER_ORIGINAL_NAMES =
      Set.of("touchline.espn.live-interval", "touchline.odds.interval");

  /** Set by the launcher for its own program, or by the stack for its services. */
  private static final Set<String> INTERNAL =
      Set.of("TOUCHLINE_ROOT", "TOUCHLINE_POSTGRES_URL", "LIVE_MATCHES_UPDATE_INTERVAL");

  @Test
  void everySettingHasItsRow() throws IOException {
    Set<String> settings = new TreeSet<>();
    for (String module :
        List.of("ingest-service", "odds-service", "push-service", "deploy/local")) {
      settings.addAll(settings(ROOT.resolve(module).resolve("src/main")));
    }
    String table = Files.readString(ROOT.resolve("docs/operations.md"));
    assertThat(settings)
        .contains("TOUCHLINE_ESPN_SITE_URL", "TOUCHLINE_PUSH_SESSION_KEYS", "FRONTEND_URL");
    settings.removeAll(INTERNAL);
    assertThat(settings).allSatisfy(name -> assertThat(table).contains("| `" + name + "` |"));
  }

  @Test
  void noDocumentHasAPlaceholder() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("<!--");
      }
    }
  }

  private static List<String> settings(Path sources) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".java")) {
          String text = Files.readString(file);
          names.addAll(mapped(text));
          VARIABLE.matcher(text).results().map(m -> m.group(1)).forEach(names::add);
        } else if (name.equals("application.properties")) {
          REFERENCE
              .matcher(Files.readString(file))
              .results()
              .map(m -> m.group(1))
              .forEach(names::add);
        }
      }
    }
    return names;
  }

  /** The variables of a config interface, by the framework's rule for names. */
  private static List<String> mapped(String source) {
    Matcher prefix = PREFIX.matcher(source);
    if (!prefix.find()) {
      return List.of();
    }
    return PROPERTY
        .matcher(source)
        .results()
        .map((MatchResult property) -> prefix.group(1) + "." + kebab(property.group(1)))
        .filter(property -> !UNDER_ORIGINAL_NAMES.contains(property))
        .map(property -> property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
        .toList();
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
