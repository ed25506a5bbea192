package marquee.backend.businessrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.backend.releases.RegisteredReleases;
import marquee.database.TestDatabase;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Release 1 is live, and twenty people ask for their lists. */
class RulesAsVariantsTest {

    private static final List<Long> PEOPLE =
            LongStream.rangeClosed(1, 20).boxed().toList();

    private final World world = World.on(TestDatabase.fresh(), Map.of("marquee.canary.every", "1h"));

    @BeforeEach
    void register() {
        var registry = new ReleaseRegistry(world.postgres);
        RegisteredReleases.add(registry, "1");
        registry.promote("1", Decision.of("a test", "to begin with"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_rule_is_tried_on_the_people_of_its_variant_alone_until_the_experiment_ends() {
        rule(
                "tried",
                Map.of(
                        "kind",
                        "pin",
                        "movies",
                        LongStream.rangeClosed(1, 60).boxed().toList(),
                        "position",
                        1,
                        "percent",
                        0));
        assertThat(PEOPLE).noneMatch(this::hasPin);

        experiment("pinning", "tried", 200);

        Await.until("some have it", () -> PEOPLE.stream().anyMatch(this::hasPin));
        assertThat(PEOPLE).anyMatch(person -> !hasPin(person)).allSatisfy(person -> {
            JsonNode list = world.api().forYou(person, 5);
            assertThat(list.path("variant").asString()).isEqualTo(isPinned(list) ? "pinning_with" : "pinning_without");
        });
        assertThat(world.api()
                        .post("/api/admin/rules/tried/end/", Map.of("reason", "over"), 409)
                        .path("detail")
                        .asString())
                .contains("stop that first");
        world.api().post("/api/admin/experiments/pinning/stop/", Map.of("reason", "over"), 200);
        Await.until("nobody has it", () -> PEOPLE.stream().noneMatch(this::hasPin));
    }

    @Test
    void an_experiment_names_rules_that_hold_for_nobody_else() {
        rule("for-all", Map.of("kind", "hide", "movies", List.of(1)));

        assertThat(experiment("wrong", "for-all", 409).path("detail").asString())
                .contains("percent 0");
        assertThat(experiment("wrong", "unheard-of", 409).path("detail").asString())
                .contains("unheard-of");
    }

    private void rule(String name, Map<String, Object> rule) {
        var whole = new HashMap<>(rule);
        whole.put("name", name);
        whole.put("reason", "a test");
        world.api().post("/api/admin/rules/", whole, 200);
    }

    private JsonNode experiment(String name, String rule, int status) {
        Map<String, Object> variants =
                Map.of("without", Map.of("weight", 1), "with", Map.of("weight", 1, "rules", List.of(rule)));
        return world.api()
                .post(
                        "/api/admin/experiments/",
                        Map.of(
                                "name",
                                name,
                                "layer",
                                "rules",
                                "percent",
                                100,
                                "primary",
                                "likes",
                                "variants",
                                variants),
                        status);
    }

    private boolean hasPin(long person) {
        return isPinned(world.api().forYou(person, 5));
    }

    private static boolean isPinned(JsonNode list) {
        return list.path("items").get(0).path("reason").path("code").asString().equals("picked");
    }
}
