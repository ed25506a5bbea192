package marquee.backend.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.backend.releases.RegisteredReleases;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Release 1 is live, and another takes its place. */
class VectorDriftTest {

    private static final Decision TEST = Decision.of("a test", "to see");

    private final World world = World.start(Map.of("marquee.drift.vectors.every", "100ms"));
    private final ReleaseRegistry registry = new ReleaseRegistry(world.postgres);

    @BeforeEach
    void begin() {
        world.publish("2");
        world.publish("4");
        RegisteredReleases.add(registry, "1");
        RegisteredReleases.add(registry, "2");
        RegisteredReleases.add(registry, "4");
        registry.promote("1", TEST);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_release_in_which_every_genre_lies_elsewhere_is_drift() {
        registry.promote("2", TEST);

        JsonNode compared = compared();
        assertThat(compared.path("release").asString()).isEqualTo("2");
        assertThat(compared.path("earlier").asString()).isEqualTo("1");
        assertThat(compared.path("movies").asInt()).isEqualTo(World.MOVIES);
        assertThat(compared.path("cosine").asDouble()).isLessThan(0.5);
        assertThat(compared.path("raised").asBoolean()).isTrue();
        Await.until("the metric", () -> world.metric("marquee_drift_vectors_raised") == 1);
    }

    @Test
    void a_release_in_which_movies_lie_where_they_lay_is_none() {
        registry.promote("4", TEST);

        JsonNode compared = compared();
        assertThat(compared.path("cosine").asDouble()).isGreaterThan(0.999);
        assertThat(compared.path("norm_distance").asDouble()).isZero();
        assertThat(compared.path("raised").asBoolean()).isFalse();
    }

    private JsonNode compared() {
        Await.until(
                "a comparison",
                () -> world.api().get("/api/admin/drift/vectors/").size() == 1);
        return world.api().get("/api/admin/drift/vectors/").path(0);
    }
}
