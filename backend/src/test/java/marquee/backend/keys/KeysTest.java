package marquee.backend.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import marquee.backend.World;
import marquee.backend.accounts.Asker;
import marquee.backend.accounts.TestIssuer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Keys of products, by an operator over HTTP. */
class KeysTest {

    @Test
    void an_operator_makes_a_key_that_opens_what_it_says_and_takes_it_back() {
        try (var issuer = new TestIssuer();
                var world = World.start(issuer.settings())) {
            var operator = Asker.with(world.http(), issuer.token("op"));
            Map<String, Object> wanted = Map.of("name", "shop", "scopes", List.of("catalogue:write"));
            JsonNode made = operator.post("/api/admin/keys/", wanted, 201);
            var shop = Asker.with(world.http(), made.path("secret").asString());
            assertThat(shop.status("DELETE", "/api/movies/3/", Map.of())).isEqualTo(204);
            assertThat(shop.status("/api/admin/keys/")).isEqualTo(403);
            assertThat(shop.status("POST", "/api/users/cold_start/", Map.of())).isEqualTo(403);

            JsonNode listed = operator.get("/api/admin/keys/").path(0);
            assertThat(listed.path("made_by").asString()).isEqualTo("op");
            assertThat(listed.path("revoked_at").isNull()).isTrue();
            assertThat(listed.toString()).doesNotContain(made.path("secret").asString());

            String revoke = "/api/admin/keys/" + listed.path("id").asLong() + "/revoke/";
            JsonNode first = operator.post(revoke, Map.of(), 200);
            assertThat(operator.post(revoke, Map.of(), 200)).isEqualTo(first);
            assertThat(shop.status("DELETE", "/api/movies/4/", Map.of())).isEqualTo(401);
            operator.post("/api/admin/keys/999/revoke/", Map.of(), 404);
        }
    }

    @Test
    void a_key_without_a_scope_that_there_is_or_with_another_name_is_not_made() {
        try (var issuer = new TestIssuer();
                var world = World.start(issuer.settings())) {
            var operator = Asker.with(world.http(), issuer.token("op"));
            for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                    Map.of("name", "shop", "scopes", List.of()),
                    Map.of("name", "shop"),
                    Map.of("name", "shop", "scopes", List.of("everything")),
                    Map.of("name", "A Shop", "scopes", List.of("people:read")),
                    Map.of("scopes", List.of("people:read")))) {
                operator.post("/api/admin/keys/", wrong, 400);
            }
            assertThat(world.count("SELECT count(*) FROM service_keys")).isZero();
        }
    }
}
