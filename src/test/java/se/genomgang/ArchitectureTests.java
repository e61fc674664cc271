package se.genomgang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import se.genomgang.testing.Floors;

/** The house rules that a machine can check. */
class ArchitectureTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.genomgang");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("se.genomgang");

    private static final String ROOMS_OWN_WEB = "se.genomgang.*.web..";

    @Test
    void modules_use_only_what_they_may() {
        ApplicationModules.of(GenomgangApplication.class).verify();
    }

    @Test
    void every_module_has_a_floor_and_arrows_only_point_down() {
        assertThat(Floors.withoutAFloor(PRODUCT)).isEmpty();
        assertThat(Floors.arrowsThatDoNotPointDown(PRODUCT)).isEmpty();
    }

    @Test
    void time_comes_only_from_the_injected_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("se.genomgang.clock.ApplicationClock")
                .should()
                .callMethodWhere(readsTheMachinesTime())
                .orShould()
                .callConstructor(Date.class)
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheMachinesTime() {
        return DescribedPredicate.describe("reads the machine's time", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getName();
            boolean withoutClock = call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
            return (owner.startsWith("java.time.") && name.equals("now") && withoutClock)
                    || (owner.equals("java.time.Clock") && name.startsWith("system"))
                    || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
        });
    }

    @Test
    void no_class_hides_behind_an_empty_name() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*(Manager|Helper|Util|Utils)(\\$.*)?")
                .orShould()
                .haveNameMatching(".*\\.Abstract[A-Z][^.]*")
                .check(PRODUCT);
    }

    /** Records and enums may be public there: only then can the templates' expressions about them be compiled. */
    @Test
    void what_answers_the_web_is_known_to_nobody_else() {
        classes()
                .that()
                .resideInAPackage(ROOMS_OWN_WEB)
                .and()
                .areTopLevelClasses()
                .and()
                .areNotRecords()
                .and()
                .areNotEnums()
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOMS_OWN_WEB)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOMS_OWN_WEB)
                .check(PRODUCT);
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePublic()
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void entities_stay_in_their_room() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage(ROOMS_OWN_WEB)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .orShould()
                .dependOnClassesThat()
                .areAnnotatedWith(Embeddable.class)
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void every_package_says_what_it_is_for_and_that_nothing_is_null_unsaid() {
        Set<String> unmarked = PRODUCT.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !room.getName().equals("se.genomgang"))
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(HasName::getName)
                .collect(java.util.stream.Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    @Test
    void nobody_sleeps_and_no_test_is_left_out() {
        for (JavaClasses classes : List.of(PRODUCT, TESTS)) {
            noClasses().should().callMethod(Thread.class, "sleep", long.class).check(classes);
        }
        noClasses().should().beAnnotatedWith(Disabled.class).check(TESTS);
        methods().should().notBeAnnotatedWith(Disabled.class).check(TESTS);
    }

    @Test
    void no_class_is_longer_than_250_lines_and_no_template_than_200() throws IOException {
        assertThat(longerThan(250, Path.of("src/main/java"))).isEmpty();
        assertThat(longerThan(200, Path.of("src/main/resources/templates"))).isEmpty();
    }

    private static List<Path> longerThan(int lines, Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> lineCount(file) > lines)
                    .toList();
        }
    }

    private static long lineCount(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
