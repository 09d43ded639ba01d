package io.touchline.push;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom. */
@AnalyzeClasses(
    packages = "io.touchline.push",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule roomsImportOnlyTheJdkEventsAndBuffers =
      classes()
          .that()
          .resideInAPackage("..push.room..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "io.touchline.events..", "io.netty.buffer..", "..push.room..");

  @ArchTest
  static final ArchRule carriersImportOnlyTheJdkJacksonEventsRoomsAndBuffers =
      classes()
          .that()
          .resideInAPackage("..push.carrier..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "com.fasterxml.jackson..",
              "io.touchline.events..",
              "io.netty.buffer..",
              "..push.room..",
              "..push.carrier..");

  @ArchTest
  static final ArchRule onlyCommandsAndHttpPathsNameSport =
      noClasses()
          .that()
          .resideOutsideOfPackages("..push.command..", "..push.endpoint..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.touchline.events.football..");

  @ArchTest
  static final ArchRule onlyChannelAccessReachesBelowVertx =
      noClasses()
          .that()
          .doNotHaveSimpleName("ChannelAccess")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.vertx.core.impl..", "io.vertx.core.net.impl..");

  @ArchTest
  static final ArchRule onlyTheIntakeKnowsKafka =
      noClasses()
          .that()
          .resideOutsideOfPackage("..push.intake..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.touchline.push.(*)..").should().beFreeOfCycles();
}
