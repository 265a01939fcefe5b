package io.communique.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rooms of a service and who may enter them. A service's test of them is one line: a
 * {@code @TestFactory} that returns {@code Rooms.of("approval")}.
 *
 * <p>The domain is plain Java. The root, the use cases, sees the domain alone. Every other room is
 * named by what it touches, sees root and domain, and never another room. Records of the log live
 * in the kafka room, SQL in the postgres room. A service never sees another.
 */
public final class Rooms {

    private static final String US = "io.communique.";
    private static final List<String> SERVICES =
            List.of("intake", "approval", "rendering", "syndication");

    private final String service;
    private final String root;

    private Rooms(String service) {
        this.service = service;
        this.root = US + service;
    }

    /** The rules of one service, each as a test of its own. */
    public static Stream<DynamicTest> of(String service) {
        var rooms = new Rooms(service);
        JavaClasses house =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(rooms.root);
        return rooms.rules(house)
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(house)));
    }

    private Stream<ArchRule> rules(JavaClasses house) {
        var doors =
                house.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(root + "."))
                        .map(name -> name.substring(root.length() + 1).split("\\.")[0])
                        .filter(room -> !room.equals("domain"))
                        .distinct()
                        .sorted()
                        .toList();
        return Stream.concat(
                Stream.of(
                        domainIsPlainJava(),
                        rootSeesTheDomainAlone(doors),
                        recordsStayInTheirRoom(),
                        sqlStaysInItsRoom(),
                        noOtherService()),
                doors.stream().map(door -> noOtherRoom(door, doors)));
    }

    private ArchRule domainIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".domain..")
                .allowEmptyShould(true)
                .as(service + ": the domain is plain Java");
    }

    /** The application class and its wiring are the house itself: they know the doors they open. */
    private ArchRule rootSeesTheDomainAlone(List<String> doors) {
        return noClasses()
                .that(resideInAPackage(root))
                .and(DescribedPredicate.not(wiring()))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                Stream.concat(
                                                doors.stream()
                                                        .map(door -> root + "." + door + ".."),
                                                Stream.of(
                                                        US + "events..",
                                                        US + "schemas..",
                                                        US + "platform..",
                                                        "org.apache.kafka..",
                                                        "org.apache.avro..",
                                                        "java.sql..",
                                                        "jakarta.servlet.."))
                                        .toArray(String[]::new)))
                .as(service + ": the use cases see the domain alone");
    }

    private static DescribedPredicate<JavaClass> wiring() {
        return DescribedPredicate.describe(
                "wiring",
                type ->
                        type.isAnnotatedWith("org.springframework.context.annotation.Configuration")
                                || type.isMetaAnnotatedWith(
                                        "org.springframework.context.annotation.Configuration"));
    }

    private ArchRule recordsStayInTheirRoom() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and()
                .resideOutsideOfPackage(root + ".kafka..")
                .and(DescribedPredicate.not(wiring()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(US + "events..", US + "schemas..", "org.apache.avro..")
                .as(service + ": the log's records stay in the kafka room");
    }

    private ArchRule sqlStaysInItsRoom() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .and()
                .resideOutsideOfPackage(root + ".postgres..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
                .as(service + ": SQL stays in the postgres room");
    }

    private ArchRule noOtherService() {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SERVICES.stream()
                                .filter(other -> !other.equals(service))
                                .map(other -> US + other + "..")
                                .toArray(String[]::new))
                .as(service + ": no service sees another");
    }

    private ArchRule noOtherRoom(String door, List<String> doors) {
        return noClasses()
                .that(resideInAPackage(root + "." + door + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        doors.stream()
                                .filter(other -> !other.equals(door))
                                .map(other -> root + "." + other + "..")
                                .toArray(String[]::new))
                .allowEmptyShould(true)
                .as(service + ": the room " + door + " enters no other room");
    }
}
