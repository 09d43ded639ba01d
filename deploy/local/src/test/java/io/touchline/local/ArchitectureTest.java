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
  static final ArchRule PRICES_ARE_PURE =
      classes()
          .that()
          .resideInAnyPackage("..local.simulation..", "..local.odds")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "io.touchline.events..",
              "..local.matchday..",
              "..local.timeline..",
              "..local.simulation..",
              "..local.odds");

  @ArchTest
  static final ArchRule WHAT_SOURCES_SAY_NEEDS_ONLY_JSON =
      classes()
          .that()
          .resideInAnyPackage("..local.scoreboard..", "..local.espnodds..", "..local.oddsapi..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "com.fasterxml.jackson..",
              "io.touchline.events..",
              "..local.matchday..",
              "..local.timeline..",
              "..local.simulation..",
              "..local.odds",
              "..local.scoreboard..",
              "..local.espnodds..",
              "..local.oddsapi..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("io.touchline.local.(*)..").should().beFreeOfCycles();
}
