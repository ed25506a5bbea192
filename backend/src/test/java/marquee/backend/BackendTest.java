package marquee.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackendTest {

    private static World world;

    @BeforeAll
    static void start() {
        world = World.start();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health/liveness",
                "/actuator/prometheus",
                "/swagger-ui.html",
                "/api/users",
                "/api/users/",
                "/api/users/1/",
                "/api/users/1/ratings/",
                "/api/recommendations/for-you/?user_id=1",
                "/api/recommendations/trending",
                "/api/genres/"
            })
    void answers_with_and_without_a_slash_at_the_end(String path) {
        world.http()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(200, 302));
    }

    @Test
    void describes_what_it_accepts_and_every_way_to_fail() {
        var api = world.api().get("/v3/api-docs").path("paths");
        var rate = api.path("/api/users/{id}/rate").path("post");
        assertThat(rate.path("responses").propertyNames())
                .contains("200", "400", "403", "404", "405", "406", "413", "415", "421", "422", "500", "503");
        assertThat(rate.toString()).contains("\"pattern\":\"^[!-~]{1,255}$\"", "\"minimum\":1}");
        assertThat(api.path("/api/users").path("get").path("responses").propertyNames())
                .contains("403", "405", "421")
                .doesNotContain("413", "415", "422");
        assertThat(api.path("/api/recommendations/for-you").toString()).contains("{1,749}$");
        assertThat(api.properties().stream()
                        .filter(path -> path.getValue().has("get"))
                        .filter(path ->
                                path.getValue().at("/get/responses/200/content").isEmpty())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void describes_itself_in_snake_case_with_required_fields_and_errors() {
        var api = world.http()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
        api.jsonPath("$.components.schemas.RecommendationList.required")
                .isEqualTo(
                        List.of("cursor", "degraded", "items", "recommendation_id", "release", "strategy", "variant"))
                .jsonPath("$.components.schemas.RecommendationList.properties.strategy.enum[0]")
                .isEqualTo("two_tower")
                .jsonPath("$.components.schemas.MovieCard.properties.year.type")
                .isEqualTo(List.of("integer", "null"))
                .jsonPath(
                        "$.paths['/api/recommendations/for-you'].get.responses['503'].content['application/problem+json']")
                .exists()
                .jsonPath("$.components.schemas.Problem.properties.errors.items.required")
                .isEqualTo(List.of("field", "why"))
                .jsonPath("$.components.schemas.Section.properties.movie.oneOf[0]['$ref']")
                .isEqualTo("#/components/schemas/MovieCard")
                .jsonPath("$.components.schemas.Section.properties.movie.oneOf[1].type")
                .isEqualTo("null")
                .jsonPath("$..[?(@.operationId && !@.summary)]")
                .isEmpty();
    }
}
