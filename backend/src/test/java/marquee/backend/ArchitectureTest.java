package marquee.backend;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTest {

    private static final JavaClasses MARQUEE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("marquee");

    @Test
    void modules_depend_in_one_direction() {
        in("marquee.catalog..", "marquee.index..", "marquee.towers..", "marquee.loader..", "marquee.backend..");
        in("marquee.index..", "marquee.catalog..", "marquee.towers..", "marquee.loader..", "marquee.backend..");
        in("marquee.towers..", "marquee.index..", "marquee.loader..", "marquee.backend..");
        in("marquee.loader..", "marquee.backend..");
    }

    @Test
    void tensorflow_lives_with_the_towers_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("marquee.towers..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tensorflow..", "ai.djl..")
                .check(MARQUEE);
    }

    @Test
    void spring_lives_in_the_backend_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("marquee.backend..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(MARQUEE);
    }

    @Test
    void no_controller_blocks() {
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .callMethodWhere(blocks())
                .check(MARQUEE);
    }

    @Test
    void nothing_that_answers_requests_blocks_or_speaks_jdbc() {
        var answering = new String[] {
            "marquee.backend.movies..",
            "marquee.backend.users..",
            "marquee.backend.ratings..",
            "marquee.backend.popularity..",
            "marquee.backend.recommendations..",
            "marquee.backend.health.."
        };
        noClasses()
                .that()
                .resideInAnyPackage(answering)
                .should()
                .callMethodWhere(blocks())
                .check(MARQUEE);
        noClasses()
                .that()
                .resideInAnyPackage(answering)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(MARQUEE);
    }

    private static void in(String module, String... others) {
        noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .check(MARQUEE);
    }

    private static DescribedPredicate<JavaMethodCall> blocks() {
        var reactive = target(owner(JavaClass.Predicates.resideInAPackage("reactor.core.publisher")))
                .and(target(nameMatching("block.*|toStream|toIterable")));
        var threads = target(owner(nameMatching("java\\.lang\\.Thread|java\\.util\\.concurrent\\..*")))
                .and(target(nameMatching("get|join|sleep|await|acquire|take")))
                .and(target(owner(nameMatching(".*(Thread|Future|Latch|Semaphore|Queue|Barrier)"))));
        return DescribedPredicate.describe("that blocks", call -> reactive.test(call) || threads.test(call));
    }
}
