package marquee.backend.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marquee.backend.World;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People who sign in, and those of their households. */
class HouseholdTest {

    private static TestIssuer issuer;
    private static World world;

    @BeforeAll
    static void start() {
        issuer = new TestIssuer();
        world = World.start(issuer.settings());
    }

    @AfterAll
    static void stop() {
        world.close();
        issuer.close();
    }

    @Test
    void who_signs_in_for_the_first_time_becomes_one_person_however_often_they_come_at_once() {
        long people = world.count("SELECT count(*) FROM users");
        String token = issuer.token("eve", claims -> claims.claim("name", "Eve  "));
        List<Long> met = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> Asker.with(world.http(), token).person())
                .distinct()
                .toList();
        assertThat(met).hasSize(1).allMatch(id -> id > 1_000_000_000L);
        assertThat(world.count("SELECT count(*) FROM users")).isEqualTo(people + 1);
        assertThat(world.count("SELECT count(*) FROM users WHERE name = 'Eve' AND id = " + met.getFirst()))
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_a_name_is_none() {
        var asker = Asker.with(world.http(), issuer.token("mallory", claims -> claims.claim("name", "a\u202eb")));
        assertThat(asker.get("/api/account/")
                        .path("people")
                        .path(0)
                        .path("display_name")
                        .asString())
                .startsWith("Guest ");
    }

    @Test
    void the_owner_of_a_household_acts_on_its_profiles_and_nobody_else_does() {
        var owner = asker("owner");
        long own = owner.person();
        long child = owner.post("/api/users/cold_start/", Map.of("name", "Kim"), 201)
                .path("id")
                .asLong();
        assertThat(owner.status("POST", "/api/users/" + child + "/rate/", Map.of("tmdb_id", 3, "rating", 4)))
                .isEqualTo(200);
        assertThat(owner.status("/api/recommendations/together/?user_ids=" + own + "," + child))
                .isEqualTo(200);
        assertThat(owner.status("/api/recommendations/together/?user_ids=" + own + "&user_ids=" + child))
                .isEqualTo(200);
        JsonNode account = owner.get("/api/account/");
        assertThat(account.path("people")
                        .valueStream()
                        .map(user -> user.path("id").asLong()))
                .containsExactly(own, child);

        var other = asker("other");
        long others = other.person();
        assertThat(other.status("/api/users/" + child + "/")).isEqualTo(403);
        assertThat(owner.status("/api/recommendations/together/?user_ids=" + own + "," + others))
                .isEqualTo(403);
        assertThat(owner.status("/api/recommendations/for-you/?user_id=" + own + "&user_id=" + others))
                .isEqualTo(403);
    }

    @Test
    void somebody_else_is_not_smuggled_in_by_another_spelling() {
        var asker = asker("speller");
        long own = asker.person();
        long other = asker("spelled").person();
        String hex = "0x" + Long.toHexString(other);
        for (String value :
                List.of(hex, "%2B" + other, "%20" + other, other + "%20", "%EF%BC%91", own + "%2C" + other, "")) {
            assertThat(asker.status("/api/recommendations/for-you/?user_id=" + value))
                    .as(value)
                    .isIn(400, 403);
        }
        for (String path :
                List.of("/api/users/" + other + ";x=" + own + "/", "/api/users//" + other, "/api/users/%2F" + other)) {
            assertThat(asker.status(path)).as(path).isIn(400, 403, 404);
        }
    }

    @Test
    void an_owner_goes_after_the_profiles_have_gone() {
        var owner = asker("leaver");
        long own = owner.person();
        long child =
                owner.post("/api/users/cold_start/", Map.of(), 201).path("id").asLong();
        assertThat(owner.status("DELETE", "/api/users/" + own + "/", Map.of())).isEqualTo(409);
        assertThat(owner.status("/api/users/" + own + "/")).isEqualTo(200);
        assertThat(owner.status("DELETE", "/api/users/" + child + "/", Map.of()))
                .isEqualTo(202);
        assertThat(owner.status("DELETE", "/api/users/" + own + "/", Map.of())).isEqualTo(202);
        assertThat(world.count("SELECT count(*) FROM accounts WHERE subject = 'leaver'"))
                .isZero();
    }

    @Test
    void a_household_has_twenty_profiles_at_most() {
        var owner = asker("many");
        IntStream.range(0, 20).forEach(i -> owner.post("/api/users/cold_start/", Map.of(), 201));
        long people = world.count("SELECT count(*) FROM users");
        assertThat(owner.post("/api/users/cold_start/", Map.of(), 409)
                        .path("detail")
                        .asString())
                .contains("at most 20 profiles");
        assertThat(world.count("SELECT count(*) FROM users")).isEqualTo(people);
    }

    @Test
    void a_key_of_somebody_elses_request_finds_nobody() {
        var headers = Map.of("Idempotency-Key", "the-same-key");
        var first = asker("first");
        var second = asker("second");
        assertThat(withKey(first, headers)).isEqualTo(201);
        assertThat(withKey(first, headers)).isEqualTo(201);
        assertThat(withKey(second, headers)).isEqualTo(422);
        assertThat(first.get("/api/account/").path("people").size()).isEqualTo(2);
    }

    @Test
    void people_of_the_data_set_are_seen_by_who_signed_in_unless_they_are_private() {
        var ada = asker("ada");
        long own = ada.person();
        assertThat(listed(ada)).contains(own, 7L).doesNotContain(asker("bob").person());
        assertThat(ada.status("/api/recommendations/for-you/?user_id=7")).isEqualTo(200);
        assertThat(ada.status("POST", "/api/users/7/rate/", Map.of("tmdb_id", 3, "rating", 4)))
                .isEqualTo(403);

        var settings = new HashMap<>(issuer.settings());
        settings.put("marquee.auth.private-data-set", "true");
        try (var discreet = World.ready(world.starting(settings))) {
            var there = Asker.with(World.http(discreet), issuer.token("ada"));
            assertThat(listed(there)).containsExactly(own);
            assertThat(there.status("/api/recommendations/for-you/?user_id=7")).isEqualTo(403);
            assertThat(Asker.with(World.http(discreet), issuer.token("op")).status("/api/users/7/"))
                    .isEqualTo(200);
        }
    }

    @Test
    void what_an_operator_sees_as_somebody_is_recorded_before_it_is_shown() {
        long person = asker("seen").person();
        var operator = asker("op");
        long own = operator.person();
        String recorded = "SELECT count(*) FROM operator_views WHERE user_id = " + person;
        assertThat(operator.status("/api/users/" + own + "/ratings/")).isEqualTo(200);
        assertThat(operator.status("/api/users/" + person + "/ratings/")).isEqualTo(200);
        assertThat(world.count(recorded)).isEqualTo(1);
        assertThat(world.count(recorded + " AND subject = 'op' AND request = 'GET /api/users/" + person + "/ratings'"))
                .isEqualTo(1);
        assertThat(operator.status("POST", "/api/users/" + person + "/rate/", Map.of("tmdb_id", 3, "rating", 4)))
                .isEqualTo(403);
        assertThat(operator.status("DELETE", "/api/users/" + person + "/", Map.of()))
                .isEqualTo(202);
        assertThat(world.count(recorded + " AND request LIKE 'DELETE%'")).isEqualTo(1);
        assertThat(world.count("SELECT count(*) FROM operator_views WHERE user_id = " + own))
                .isZero();
    }

    @Test
    void nobody_of_the_data_set_can_have_an_account() {
        assertThatThrownBy(() -> TestDatabase.execute(
                        world.postgres,
                        "INSERT INTO accounts (issuer, subject, user_id, created_at) VALUES ('i', 's', 7, now())"))
                .hasStackTraceContaining("violates check constraint");
    }

    private static int withKey(Asker asker, Map<String, String> headers) {
        return asker.http()
                .post()
                .uri("/api/users/cold_start/")
                .headers(all -> {
                    headers.forEach(all::set);
                    all.setBearerAuth(asker.token().orElseThrow());
                })
                .bodyValue(Map.of("name", "Ida"))
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static List<Long> listed(Asker asker) {
        return asker.get("/api/users/?limit=100")
                .path("items")
                .valueStream()
                .map(user -> user.path("id").asLong())
                .toList();
    }

    private static Asker asker(String subject) {
        return Asker.with(world.http(), issuer.token(subject));
    }
}
