package io.touchline.odds;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The mathematics of odds knows no framework, no clock and no network. */
class PurePackagesTest {
  private static final List<String> PURE =
      List.of("quote", "validate", "pricing", "book", "movement", "image");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(packages());

  private static String[] packages() {
    return PURE.stream().map(name -> "io.touchline.odds." + name).toArray(String[]::new);
  }

  @Test
  void classFilesAreReadAtAll() {
    // A reader too old for the class files finds none, and then every rule holds.
    assertThat(CLASSES).hasSizeGreaterThan(30);
  }

  @Test
  void purePackagesImportTheJdkJacksonAndEventsOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "belong to the JDK, Jackson, events or the pure packages",
                type ->
                    type.isPrimitive()
                        || type.isArray()
                        || type.getPackageName().startsWith("java.")
                        || type.getPackageName().startsWith("com.fasterxml.jackson.")
                        || type.getPackageName().startsWith("io.touchline.events")
                        || Arrays.asList(packages()).contains(type.getPackageName())))
        .check(CLASSES);
  }

  @Test
  void nothingAsksTheClock() {
    noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.touchline.odds.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
