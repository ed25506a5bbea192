package marquee.backend;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
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

    @Test
    void work_beside_the_requests_has_one_owner() {
        var timers = target(
                owner(
                        nameMatching(
                                ".*\\.(Schedulers|ThreadPoolTaskScheduler|Timer|ScheduledExecutorService|ScheduledThreadPoolExecutor)")));
        var intervals =
                target(owner(nameMatching("reactor\\.core\\.publisher\\.Flux"))).and(target(nameMatching("interval")));
        var owned = noClasses()
                .that()
                .resideInAPackage("marquee.backend..")
                .and()
                .resideOutsideOfPackage("marquee.backend.background..");
        owned.should()
                .callMethodWhere(DescribedPredicate.describe(
                        "that starts threads or timers", call -> timers.test(call) || intervals.test(call)))
                .check(MARQUEE);
        noMethods().should().beAnnotatedWith(Scheduled.class).check(MARQUEE);
    }

    @Test
    void every_setting_is_read() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ConfigurationProperties.class)
                .and()
                .areNotStatic()
                .should(beRead())
                .check(MARQUEE);
    }

    /** By way of its accessor, or inside of its record. */
    private static ArchCondition<JavaField> beRead() {
        return new ArchCondition<>("be read") {
            @Override
            public void check(JavaField setting, ConditionEvents events) {
                var accessor = setting.getOwner().getMethod(setting.getName());
                boolean read = !accessor.getAccessesToSelf().isEmpty()
                        || setting.getAccessesToSelf().stream()
                                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.GET)
                                .anyMatch(access -> !access.getOrigin().equals(accessor));
                events.add(new SimpleConditionEvent(setting, read, setting.getFullName() + " is read by nobody"));
            }
        };
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
