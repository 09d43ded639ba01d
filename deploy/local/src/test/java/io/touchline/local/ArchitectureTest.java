package io.touchline.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.touchline.local",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule THE_MATCH_DAY_IS_PURE =
      classes()
          .that()
          .resideInAnyPackage("..local.matchday..", "..local.timeline..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "io.touchline.events..", "..local.matchday..", "..local.timeline..");

  @ArchTest
  static final ArchRule SCOREBOARDS_NEED_ONLY_JSON =
      classes()
          .that()
          .resideInAPackage("..local.scoreboard..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "com.fasterxml.jackson..",
              "io.touchline.events..",
              "..local.matchday..",
              "..local.timeline..",
              "..local.scoreboard..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("io.touchline.local.(*)..").should().beFreeOfCycles();
}
