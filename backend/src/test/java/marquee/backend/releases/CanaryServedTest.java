package marquee.backend.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import marquee.database.TestDatabase;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
import marquee.registry.ReleaseState;
import marquee.registry.RunningCanary;
import marquee.registry.experiments.Assignment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Release 1 is live, release 2 is tried; twenty people ask for their lists. */
class CanaryServedTest {

    private static final Decision TEST = Decision.of("a test", "to see");
    private static final RunningCanary.Progress HALF = new RunningCanary.Progress(List.of(50, 100), 0, 0, 0);

    private final World world = World.on(TestDatabase.fresh(), Map.of("marquee.canary.every", "1h"));
    private final ReleaseRegistry registry = new ReleaseRegistry(world.postgres);

    @BeforeEach
    void register() {
        world.publish("2");
        RegisteredReleases.add(registry, "1");
        RegisteredReleases.add(registry, "2");
        registry.promote("1", TEST);
        awaitServed("1", 1);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_share_of_the_people_has_the_release_that_is_tried_in_every_backend_and_the_others_are_its_control() {
        try (Backend other = world.another();
                var traffic = new Traffic(List.of(world.http(), World.http(other)))) {
            begin();

            for (Api api : List.of(world.api(), new Api(World.http(other)))) {
                Await.until("the canary", () -> served(api.forYou(chosen(), 10)).equals("2"));
                for (long person = 1; person <= 20; person++) {
                    String release = Assignment.isIn("2", 50, person) ? "2" : "1";
                    String variant = release.equals("2") ? "canary-2" : "control-2";
                    for (String list : List.of("for-you", "sections", "because-you-watched")) {
                        JsonNode answer = api.get("/api/recommendations/" + list + "/?user_id=" + person);
                        assertThat(served(answer)).as("%s of %d", list, person).isEqualTo(release);
                        assertThat(variant(answer)).as("%s of %d", list, person).isEqualTo(variant);
                    }
                }
                assertThat(variant(api.get("/api/recommendations/sections/"))).isEqualTo("default");
            }

            traffic.goOn();
            assertThat(traffic.failures()).isEmpty();
        }
    }

    @Test
    void what_grows_keeps_its_people_and_what_is_given_up_leaves_them_to_the_live_release() {
        begin();
        awaitServed("2", chosen());
        registry.canaryAt("2", HALF.at(1, 0), TEST);
        awaitServed("2", other());
        assertThat(served(world.api().forYou(chosen(), 10))).isEqualTo("2");

        registry.move("2", ReleaseState.RETIRED, TEST);

        awaitServed("1", chosen());
        JsonNode answer = world.api().forYou(chosen(), 10);
        assertThat(variant(answer)).isEqualTo("default");
        assertThat(answer.path("degraded").asBoolean()).isFalse();
    }

    @Test
    void a_canary_is_open_already_when_it_becomes_live() {
        begin();
        awaitServed("2", chosen());
        int opened = world.vectors.opened.get();

        registry.promote("2", TEST);

        awaitServed("2", other());
        assertThat(world.vectors.opened).hasValue(opened);
    }

    @Test
    void a_canary_that_cannot_be_opened_leaves_its_people_to_the_live_release_and_is_counted() {
        registry.loaded("2", List.of("movies_lost", "gems_lost", "content_lost"));
        begin();

        Await.until("answers that it should have made", () -> {
            JsonNode answer = world.api().forYou(chosen(), 10);
            assertThat(served(answer)).isEqualTo("1");
            assertThat(answer.path("degraded").asBoolean()).isFalse();
            assertThat(variant(answer)).isEqualTo("default");
            return world.metric("marquee_variants_unopened_total{variant=\"canary-2\"}") > 0;
        });
        assertThat(variant(world.api().forYou(other(), 10))).isEqualTo("control-2");
        world.restart();
        assertThat(served(world.api().forYou(chosen(), 10))).isEqualTo("1");
    }

    @Test
    void answers_are_added_up_by_variant_and_person() {
        begin();
        awaitServed("2", chosen());
        world.api().forYou(other(), 10);

        Await.until("counts", () -> answers("canary-2", chosen()) > 0 && answers("control-2", other()) > 0);
        assertThat(world.count("SELECT sum(degraded) FROM variant_answers")).isZero();
    }

    private void begin() {
        registry.startCanary("2", TEST);
        registry.canaryAt("2", HALF, TEST);
    }

    private long answers(String variant, long person) {
        return world.count("SELECT coalesce(sum(answers), 0) FROM variant_answers WHERE variant = '" + variant
                + "' AND person_id = " + person);
    }

    private static long chosen() {
        return LongStream.rangeClosed(1, 20)
                .filter(person -> Assignment.isIn("2", 50, person))
                .findFirst()
                .orElseThrow();
    }

    private static long other() {
        return LongStream.rangeClosed(1, 20)
                .filter(person -> !Assignment.isIn("2", 50, person))
                .findFirst()
                .orElseThrow();
    }

    private void awaitServed(String release, long person) {
        Await.until(
                "release " + release,
                () -> served(world.api().forYou(person, 10)).equals(release));
    }

    private static String served(JsonNode answer) {
        return answer.path("release").asString("");
    }

    private static String variant(JsonNode answer) {
        return answer.path("variant").asString();
    }
}
