package org.lockorder;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;

/** Packages depend in one direction, and each library is one package's own affair. */
@AnalyzeClasses(packages = "org.lockorder", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule ONE_DIRECTION =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.lockorder..")
          .withOptionalLayers(true)
          .layer("cli")
          .definedBy("org.lockorder.cli")
          .layer("analysis")
          .definedBy("org.lockorder")
          .layer("report")
          .definedBy("org.lockorder.report")
          .layer("baseline")
          .definedBy("org.lockorder.baseline")
          .layer("routing")
          .definedBy("org.lockorder.routing")
          .layer("lockdep")
          .definedBy("org.lockorder.lockdep")
          .layer("diff")
          .definedBy("org.lockorder.diff")
          .layer("query")
          .definedBy("org.lockorder.query")
          .layer("explain")
          .definedBy("org.lockorder.explain")
          .layer("check")
          .definedBy("org.lockorder.check")
          .layer("veto")
          .definedBy("org.lockorder.veto")
          .layer("asleep")
          .definedBy("org.lockorder.asleep")
          .layer("irq")
          .definedBy("org.lockorder.irq")
          .layer("lockgraph")
          .definedBy("org.lockorder.lockgraph")
          .layer("oracle")
          .definedBy("org.lockorder.oracle")
          .layer("pointers")
          .definedBy("org.lockorder.pointers")
          .layer("summary")
          .definedBy("org.lockorder.summary")
          .layer("callgraph")
          .definedBy("org.lockorder.callgraph")
          .layer("program")
          .definedBy("org.lockorder.program")
          .layer("frontend")
          .definedBy("org.lockorder.frontend")
          .layer("kbuild")
          .definedBy("org.lockorder.kbuild")
          .layer("preprocessor")
          .definedBy("org.lockorder.preprocessor")
          .layer("rules")
          .definedBy("org.lockorder.rules")
          .layer("ir")
          .definedBy("org.lockorder.ir")
          .layer("threads")
          .definedBy("org.lockorder.threads")
          .layer("facts")
          .definedBy("org.lockorder.facts")
          .layer("cache")
          .definedBy("org.lockorder.cache")
          .layer("grammar")
          .definedBy("org.lockorder.grammar..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("analysis")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("baseline")
          .mayOnlyBeAccessedByLayers("cli", "report")
          .whereLayer("diff")
          .mayOnlyBeAccessedByLayers("cli", "report")
          .whereLayer("routing")
          .mayOnlyBeAccessedByLayers("cli", "report")
          .whereLayer("query")
          .mayOnlyBeAccessedByLayers("cli", "analysis", "report")
          .whereLayer("explain")
          .mayOnlyBeAccessedByLayers("cli", "analysis", "report", "query")
          .whereLayer("lockdep")
          .mayOnlyBeAccessedByLayers("cli", "analysis", "report", "explain")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("cli", "analysis", "report", "baseline", "routing", "explain")
          .whereLayer("veto")
          .mayOnlyBeAccessedByLayers("analysis", "check")
          .whereLayer("asleep")
          .mayOnlyBeAccessedByLayers("analysis", "check")
          .whereLayer("irq")
          .mayOnlyBeAccessedByLayers("analysis", "check", "explain", "asleep")
          .whereLayer("lockgraph")
          .mayOnlyBeAccessedByLayers(
              "cli",
              "analysis",
              "report",
              "query",
              "baseline",
              "routing",
              "diff",
              "explain",
              "check",
              "veto",
              "irq",
              "asleep")
          .whereLayer("oracle")
          .mayOnlyBeAccessedByLayers("analysis", "check", "report")
          .whereLayer("summary")
          .mayOnlyBeAccessedByLayers(
              "analysis",
              "query",
              "explain",
              "check",
              "veto",
              "irq",
              "asleep",
              "lockgraph",
              "oracle")
          .whereLayer("callgraph")
          .mayOnlyBeAccessedByLayers(
              "analysis", "query", "explain", "check", "veto", "lockgraph", "summary", "pointers")
          .whereLayer("program")
          .mayOnlyBeAccessedByLayers(
              "analysis",
              "query",
              "explain",
              "check",
              "veto",
              "irq",
              "asleep",
              "lockgraph",
              "oracle",
              "summary",
              "pointers",
              "callgraph")
          .whereLayer("pointers")
          .mayOnlyBeAccessedByLayers("analysis", "summary")
          .whereLayer("frontend")
          .mayOnlyBeAccessedByLayers("analysis")
          .whereLayer("kbuild")
          .mayOnlyBeAccessedByLayers("frontend")
          .whereLayer("preprocessor")
          .mayOnlyBeAccessedByLayers("frontend")
          .whereLayer("rules")
          .mayOnlyBeAccessedByLayers(
              "baseline",
              "cli",
              "analysis",
              "explain",
              "check",
              "frontend",
              "pointers",
              "lockgraph")
          .whereLayer("threads")
          .mayOnlyBeAccessedByLayers(
              "analysis",
              "frontend",
              "program",
              "callgraph",
              "pointers",
              "summary",
              "lockgraph",
              "check")
          .whereLayer("facts")
          .mayOnlyBeAccessedByLayers("frontend")
          .whereLayer("cache")
          .mayOnlyBeAccessedByLayers("cli", "analysis", "frontend", "facts")
          .whereLayer("grammar")
          .mayOnlyBeAccessedByLayers("analysis", "frontend");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.lockorder.(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule ANTLR = onlySeenFrom("org.antlr..", "org.lockorder.grammar..");

  @ArchTest
  static final ArchRule NO_ANTLR_IN_THE_TREE =
      noClasses()
          .that()
          .resideInAPackage("org.lockorder.grammar.ast")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.antlr..");

  @ArchTest
  static final ArchRule JGRAPHT =
      onlySeenFrom("org.jgrapht..", "org.lockorder.callgraph", "org.lockorder.lockgraph");

  @ArchTest static final ArchRule PICOCLI = onlySeenFrom("picocli..", "org.lockorder.cli");

  @ArchTest static final ArchRule JACKSON = onlySeenFrom("tools.jackson..", "org.lockorder.report");

  @ArchTest
  static final ArchRule SNAKEYAML = onlySeenFrom("org.snakeyaml..", "org.lockorder.rules");

  /** Neither the tree nor a report is ever a reason to ask another machine for something. */
  @ArchTest
  static final ArchRule NO_NETWORK =
      noClasses()
          .that()
          .resideInAPackage("org.lockorder..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.(http\\..*|.*(Socket|Connection|Inet).*)"
                  + "|java\\.nio\\.channels\\..*Socket.*|javax\\.net\\..*|java\\.rmi\\..*")
          .orShould()
          .callMethod(URL.class, "openStream");

  private static ArchRule onlySeenFrom(String library, String... owners) {
    return noClasses()
        .that(resideInAPackage("org.lockorder..").and(not(resideInAnyPackage(owners))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }
}
