package org.lineman;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lineman.fact.Fact;

/** Holds the compiled classes to the table in docs/explanation/architecture.md and to the rules of the house below it. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(House.ROOT);

    private static final String[] DOORS_AND_CASEFILE = {"org.lineman.door..", "org.lineman.casefile.."};

    /** What has to give the same answer tomorrow. */
    private static final String[] DETERMINISTIC = {
        "org.lineman.document..",
        "org.lineman.evidence..",
        "org.lineman.fact..",
        "org.lineman.recognize..",
        "org.lineman.capture..",
        "org.lineman.knowledge..",
        "org.lineman.diagnosis..",
        "org.lineman.prediction..",
        // The vault draws keys and nonces; the tokens are drawn by nobody.
        "org.lineman.redaction",
        "org.lineman.redaction.locate",
        "org.lineman.redaction.token",
        "org.lineman.report.."
    };

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyWhatItsRowAllows() {
        assertThat(House.rooms()).as("rows of the table in %s", House.PAGE).hasSizeGreaterThan(7);
        return House.rooms().stream()
                .map(room -> DynamicTest.dynamicTest(room.name(), () -> classes()
                        .that()
                        .resideInAPackage(House.pattern(room.name()))
                        .should()
                        .onlyDependOnClassesThat(
                                not(resideInAPackage("org.lineman..")).or(resideInAnyPackage(allowed(room))))
                        .as(room.name() + " may use " + room.mayUse() + " only")
                        .because("so it is written in " + House.PAGE)
                        // A row may be written before its room is built.
                        .allowEmptyShould(!House.packages().contains(room.name()))
                        .check(CLASSES)));
    }

    private static String[] allowed(House.Room room) {
        return Stream.concat(Stream.of(room.name()), room.mayUse().stream())
                .map(House::pattern)
                .toArray(String[]::new);
    }

    @Test
    void everyPackageBelongsToARoomOfTheTable() {
        List<String> rows = House.rooms().stream().map(House.Room::name).toList();

        assertThat(House.packages())
                .allSatisfy(name -> assertThat(rows).anyMatch(row -> name.equals(row) || name.startsWith(row + ".")));
    }

    @Test
    void theTableNamesOnlyRoomsThatHaveARow() {
        List<String> rows = House.rooms().stream().map(House.Room::name).toList();

        assertThat(House.rooms().stream().map(House.Room::mayUse).flatMap(Collection::stream))
                .isSubsetOf(rows);
    }

    @Test
    void doorsDoNotKnowEachOther() {
        slices().matching("org.lineman.door.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(House.packages().stream().noneMatch(name -> name.startsWith("door.")))
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.lineman.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyInferenceKnowsDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lineman.inference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void frameworksStayInTheDoorsAndInTheCasefile() {
        noClasses()
                .that()
                .resideOutsideOfPackages(DOORS_AND_CASEFILE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..",
                        "io.quarkus..",
                        "com.fasterxml.jackson.annotation..",
                        "com.fasterxml.jackson.databind..")
                .check(CLASSES);
    }

    @Test
    void jsonAndYamlAreReadInDocumentOrAtTheDoors() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.lineman.document..", "org.lineman.door..", "org.lineman.casefile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..", "org.snakeyaml..")
                .check(CLASSES);
    }

    @Test
    void patternsThatMeetEvidenceRunInLinearTimeAndInFewPlaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.lineman.recognize..", "org.lineman.pack..", "org.lineman.redaction..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.re2j..")
                .check(CLASSES);
    }

    @Test
    void onlyOneRoomKnowsGit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lineman.pack.git..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jgit..")
                .check(CLASSES);
    }

    @Test
    void onlyOneRoomKnowsPdfBox() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lineman.report.pdf..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
                .check(CLASSES);
    }

    @Test
    void theMiddleReadsNoClockAndDrawsNoLots() {
        noClasses()
                .that()
                .resideInAnyPackage(DETERMINISTIC)
                .and()
                // Lots are drawn from a seed there.
                .resideOutsideOfPackage("org.lineman.capture.generate..")
                .should()
                .callMethodWhere(describe(
                        "reads the clock or its zone",
                        call -> call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getName().matches("now|system|systemDefault.*|systemUTC")))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .because("the same evidence and the same pack give the same bytes")
                .check(CLASSES);
    }

    @Test
    void onlyDoorsWriteToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lineman.door..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void noClassIsNamedForHavingNoJob() {
        classes()
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Utils?|Utility|Utilities)(\\$.*)?")
                .because("a class is named after what it does")
                .check(CLASSES);
    }

    @Test
    void recordsHoldNothingThatChanges() {
        classes().that().areRecords().should().haveOnlyFinalFields().check(CLASSES);
        fields().that()
                .areDeclaredInClassesThat()
                .areRecords()
                .should()
                .notHaveRawType(describe("an array", JavaClass::isArray))
                .check(CLASSES);
    }

    @Test
    void factsAreRecordsWithTypedComponents() {
        classes()
                .that()
                .implement(Fact.class)
                .should()
                .beRecords()
                .andShould()
                .resideInAPackage("org.lineman.fact")
                .check(CLASSES);
        fields().that()
                .areDeclaredInClassesThat()
                .implement(Fact.class)
                .should()
                .notHaveRawType(Map.class)
                .andShould()
                .notHaveRawType(Object.class)
                .check(CLASSES);
    }
}
