package marquee.app;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTest {

    private static final JavaClasses MARQUEE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("marquee");

    /** Each may know those above it in this list. */
    private static final List<String> MODULES = List.of(
            "catalog",
            "index",
            "towers",
            "ranking",
            "evaluation",
            "training",
            "lab",
            "database",
            "events",
            "registry",
            "loader",
            "pipeline",
            "backend",
            "app");

    @Test
    void modules_depend_in_one_direction() {
        for (int i = 0; i < MODULES.size(); i++) {
            noDependency(MODULES.get(i), MODULES.subList(i + 1, MODULES.size()));
        }
    }

    @Test
    void modules_know_few_others() {
        noDependency("index", List.of("catalog"));
        noDependency("towers", List.of("index"));
        noDependency("ranking", List.of("index"));
        noDependency("evaluation", List.of("index"));
        noDependency("training", List.of("index"));
        noDependency("lab", List.of("index"));
        noDependency("database", List.of("index", "towers", "ranking", "evaluation", "training", "lab"));
        noDependency("events", List.of("index", "towers", "ranking", "evaluation", "training", "lab"));
        noDependency("registry", List.of("ranking", "evaluation", "training", "lab", "events"));
        noDependency("loader", List.of("evaluation", "training", "lab"));
        noDependency("pipeline", List.of("ranking", "evaluation", "training", "lab", "loader"));
        noDependency("backend", List.of("training", "lab", "loader"));
    }

    @Test
    void packages_do_not_go_in_circles() {
        slices().matching("marquee.(**)").should().beFreeOfCycles().check(MARQUEE);
    }

    @Test
    void a_name_means_one_thing() {
        var homes = MARQUEE.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getPackageName, toList())));
        assertThat(homes).allSatisfy((name, packages) -> assertThat(packages).hasSize(1));
    }

    @Test
    void tensorflow_lives_with_towers_and_models_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("marquee.towers..", "marquee.training..", "marquee.lab..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tensorflow..", "ai.djl..")
                .check(MARQUEE);
    }

    @Test
    void onnx_runtime_lives_with_towers_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("marquee.towers..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
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
    void the_command_line_lives_in_the_app_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("marquee.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
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
            "marquee.backend.posters..",
            "marquee.backend.users..",
            "marquee.backend.ratings..",
            "marquee.backend.catalogue..",
            "marquee.backend.crowd..",
            "marquee.backend.feedback..",
            "marquee.backend.outbox..",
            "marquee.backend.interactions..",
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
                                "java\\.util\\.Timer|.*\\.(Schedulers|ThreadPoolTaskScheduler|ScheduledExecutorService|ScheduledThreadPoolExecutor)")));
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

    private static void noDependency(String module, List<String> others) {
        if (others.isEmpty()) {
            return;
        }
        noClasses()
                .that()
                .resideInAPackage("marquee." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        others.stream().map(other -> "marquee." + other + "..").toArray(String[]::new))
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
