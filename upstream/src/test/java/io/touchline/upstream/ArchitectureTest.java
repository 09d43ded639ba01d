package io.touchline.upstream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What keeps a shared library from becoming a framework, or a service. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.touchline.upstream");

  @Test
  void classFilesAreReadAtAll() {
    // A reader too old for the class files finds none, and then every rule holds.
    assertThat(CLASSES).hasSizeGreaterThan(30);
  }

  @Test
  void nothingKnowsASportOrIsABean() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.touchline.events.football..",
            "io.touchline.events.odds..",
            "jakarta.enterprise..",
            "jakarta.inject..",
            "org.eclipse.microprofile.config..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.touchline.upstream.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
