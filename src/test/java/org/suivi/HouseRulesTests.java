package org.suivi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import org.suivi.shared.Change;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;

/** The house rules of CONTRIBUTING.md that a machine can check. */
class HouseRulesTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("gg/jte") && !location.contains("/Jte"))
            .importPackages("org.suivi");

    private static final DescribedPredicate<JavaClass> CONTROLLER = describe(
            "controllers",
            type -> type.isAnnotatedWith(Controller.class) || type.isMetaAnnotatedWith(Controller.class));

    /** Templates can only use public types: the records they show, and what describes the page itself. */
    private static final DescribedPredicate<JavaClass> USED_BY_TEMPLATES = describe(
            "for templates", type -> type.isRecord() || type.isEnum() || type.isInterface() || usedInATemplate(type));

    /** The one is the language's, the other says which class of Spring it extends. */
    private static final Set<String> NOT_OUR_CHOICE = Set.of("package-info", "ScopedTransactionManager");

    @Test
    void webClassesAreTheirModulesOwn() {
        classes()
                .that(resideInAPackage("org.suivi.*.web"))
                .and(describe("not shared", type -> !type.getPackageName().startsWith("org.suivi.shared")))
                .and(are(DescribedPredicate.not(USED_BY_TEMPLATES)))
                .and()
                .areNotAnnotatedWith(NamedInterface.class)
                .should()
                .notBePublic()
                .as("web classes are public only for templates, or where their module offers them to others by name")
                .check(HOUSE);
    }

    @Test
    void everyEndpointDeclaresItsPermission() {
        methods()
                .that()
                .areDeclaredInClassesThat(CONTROLLER)
                .and()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Needs.class)
                .check(HOUSE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        assertThat(HOUSE.stream()
                        .map(JavaClass::getPackage)
                        .filter(one -> one.getClasses().stream()
                                .anyMatch(type -> !type.getSimpleName().equals("package-info")))
                        .distinct())
                .allSatisfy(one -> assertThat(one.isAnnotatedWith(NullMarked.class))
                        .as("%s", one.getName())
                        .isTrue());
    }

    @Test
    void pagesHoldNeitherTransactionsNorSql() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(JdbcClient.class, JdbcOperations.class)
                .check(HOUSE);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..web..")
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(HOUSE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now", ZoneId.class)
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .check(HOUSE);
        noClasses()
                .that()
                .doNotHaveSimpleName("WebConfiguration")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(HOUSE);
    }

    @Test
    void modulesDoNotUseEachOtherInCircles() {
        slices().matching("org.suivi.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|Base|Data|Info)")
                .check(HOUSE.that(describe("named by us", type -> !NOT_OUR_CHOICE.contains(type.getSimpleName()))));
    }

    @Test
    void everyChangeHasItsSentenceInHistories() {
        var messages = new Messages();
        // Reference data has one event for all its lists and a sentence for each list, checked below.
        assertThat(HOUSE.stream()
                        .filter(type -> type.isAssignableTo(Change.class) && !type.isInterface())
                        .filter(type -> type.tryGetMethod("verb").isEmpty()))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(messages.has("history." + verb(type)))
                        .as("history.%s is in a messages bundle", verb(type))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"term", "state", "mechanism", "treaty"})
    void everyListOfReferenceDataHasItsSentencesInHistories(String list) {
        var messages = new Messages();
        assertThat(messages.has("history." + list + "-added")).isTrue();
        assertThat(messages.has("history." + list + "-changed")).isTrue();
    }

    private static String verb(JavaClass type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static boolean usedInATemplate(JavaClass type) {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/java"))) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".jte")).toList()) {
                if (Files.readString(template).contains("@import " + type.getFullName())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
