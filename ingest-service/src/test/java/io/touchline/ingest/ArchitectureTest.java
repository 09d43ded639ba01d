package io.touchline.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.touchline.ingest.source.espn.EspnEvent;
import io.touchline.ingest.source.espn.EspnLeague;
import org.junit.jupiter.api.Test;

/** Who may import whom. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.touchline.ingest");

  @Test
  void classFilesAreReadAtAll() {
    // A reader too old for the class files finds none, and then every rule holds.
    assertThat(CLASSES).hasSizeGreaterThan(30);
    assertThat(CLASSES.get(EspnEvent.class).getMethods()).isNotEmpty();
  }

  @Test
  void normalizeAndDiffArePure() {
    classes()
        .that()
        .resideInAnyPackage("io.touchline.ingest.normalize", "io.touchline.ingest.diff")
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "belong to the JDK, Jackson, events, themselves or ESPN's vocabulary",
                type ->
                    type.isPrimitive()
                        || type.isArray()
                        || type.getPackageName().startsWith("java.")
                        || type.getPackageName().startsWith("com.fasterxml.jackson.")
                        || type.getPackageName().startsWith("io.touchline.events")
                        || type.getPackageName().equals("io.touchline.ingest.normalize")
                        || type.getPackageName().equals("io.touchline.ingest.diff")
                        || type.getName().startsWith(EspnEvent.class.getName())
                        || type.getName().equals(EspnLeague.class.getName())))
        .check(CLASSES);
  }

  @Test
  void onlyTheProducerReachesIntoTheSharedPartsOfRedis() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.touchline.ingest.replica")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.quarkus.redis..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.touchline.ingest.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
