package io.touchline.odds;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.touchline.odds.quote.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may import whom. */
class ArchitectureTest {
  private static final List<String> PURE =
      List.of(
          "io.touchline.odds.quote",
          "io.touchline.odds.normalize",
          "io.touchline.odds.matching",
          "io.touchline.odds.validate",
          "io.touchline.odds.book",
          "io.touchline.odds.pricing",
          "io.touchline.odds.movement",
          "io.touchline.odds.image");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.touchline.odds");

  @Test
  void classFilesAreReadAtAll() {
    // A reader too old for the class files finds none, and then every rule holds.
    assertThat(CLASSES).hasSizeGreaterThan(30);
    assertThat(CLASSES.get(Fixture.class).getMethods()).isNotEmpty();
  }

  @Test
  void whatIsCalledPureIsPure() {
    classes()
        .that()
        .resideInAnyPackage(PURE.toArray(String[]::new))
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "belong to the JDK, Jackson, events or the pure packages themselves",
                type ->
                    type.isPrimitive()
                        || type.isArray()
                        || type.getPackageName().startsWith("java.")
                        || type.getPackageName().startsWith("com.fasterxml.jackson.")
                        || type.getPackageName().startsWith("io.touchline.events")
                        || PURE.contains(type.getPackageName())))
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.touchline.odds.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
