package marquee.backend.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.backend.Backend;
import marquee.backend.World;
import marquee.registry.keys.KeyRing;
import marquee.registry.keys.KeyScope;
import marquee.registry.keys.MadeKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Which tokens are believed. */
class TokensTest {

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
    void a_stranger_is_told_what_form_a_token_has() {
        Asker.stranger(world.http())
                .ask("GET", "/api/users/", Map.of())
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"marquee\"")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unauthorized");
    }

    @Test
    void a_token_of_the_issuer_meant_for_this_service_is_believed() {
        assertThat(status(issuer.token("ada"))).isEqualTo(200);
        assertThat(status(issuer.token("ada", claims -> claims.audience(List.of("account", "marquee")))))
                .isEqualTo(200);
    }

    @Test
    void no_other_token_is_even_where_nobody_needs_one() {
        Date past = Date.from(Instant.now().minusSeconds(600));
        var good = issuer.token("ada").split("\\.", 3);
        var wrong = Stream.of(
                issuer.token("ada", claims -> claims.expirationTime(past)),
                issuer.token("ada", claims -> claims.expirationTime(null)),
                issuer.token(
                        "ada",
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600)))),
                issuer.token("ada", claims -> claims.audience("another service")),
                issuer.token("ada", claims -> claims.audience((String) null)),
                issuer.token("ada", claims -> claims.issuer("http://127.0.0.1:1")),
                issuer.token("ada", claims -> claims.subject(null)),
                issuer.token("ada", claims -> claims.subject(" ")),
                issuer.token("a".repeat(256)),
                issuer.token("\u0000"),
                issuer.token(TestIssuer.newKey("first"), "ada", claims -> claims),
                new PlainJWT(issuer.claims("ada", claims -> claims)).serialize(),
                signedWithASharedSecret(issuer.claims("ada", claims -> claims)),
                good[0] + "." + good[1] + ".",
                good[0] + "." + issuer.token("op").split("\\.", 3)[1] + "." + good[2],
                "marquee_" + "A".repeat(43),
                "abc");
        assertThat(wrong).allSatisfy(token -> {
            assertThat(status(token)).isEqualTo(401);
            Asker.with(world.http(), token)
                    .ask("GET", "/api/genres/", Map.of())
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"marquee\", error=\"invalid_token\"");
        });
    }

    @Test
    void a_header_of_another_form_is_no_token() {
        for (String header : List.of("Basic YWRhOmE=", "Bearer", "Bearer a b", "Bearer ü", issuer.token("ada"))) {
            world.http()
                    .get()
                    .uri("/api/account/")
                    .headers(headers -> headers.set(HttpHeaders.AUTHORIZATION, header))
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @Test
    void an_operator_is_one_by_name_or_by_what_the_issuer_says() {
        assertThat(isOperator(issuer.token("op"))).isTrue();
        assertThat(isOperator(issuer.token("ann", claim("realm", Map.of("roles", List.of("user", "keeper"))))))
                .isTrue();
        assertThat(isOperator(issuer.token("bob", claim("realm", Map.of("roles", List.of("user", "beekeeper"))))))
                .isFalse();
        assertThat(isOperator(issuer.token("bob", claim("realm", "keeper")))).isFalse();
        assertThat(isOperator(issuer.token("bob", claim("roles", List.of("keeper")))))
                .isFalse();
    }

    @Test
    void a_key_opens_what_its_scopes_say_until_it_is_revoked() {
        var ring = new KeyRing(world.postgres);
        MadeKey made = ring.make("shop", Set.of(KeyScope.READ_PEOPLE, KeyScope.WRITE_PEOPLE), "a test");
        var shop = Asker.with(world.http(), made.secret().text());
        long person = shop.post("/api/users/cold_start/", Map.of("name", "Cy"), 201)
                .path("id")
                .asLong();
        String list = "/api/recommendations/for-you/?user_id=" + person;
        assertThat(shop.status(list)).isEqualTo(200);
        assertThat(shop.get("/api/users/")
                        .path("items")
                        .valueStream()
                        .map(user -> user.path("id").asLong()))
                .contains(person)
                .allMatch(id -> id > 1_000_000_000L);

        MadeKey another = ring.make("shop", Set.of(KeyScope.READ_PEOPLE), "a test");
        var takesItsPlace = Asker.with(world.http(), another.secret().text());
        MadeKey foreign = ring.make("bar", Set.of(KeyScope.READ_PEOPLE), "a test");
        ring.revoke(made.key().id(), "a test");
        assertThat(shop.status(list)).isEqualTo(401);
        assertThat(takesItsPlace.status(list)).isEqualTo(200);
        assertThat(Asker.with(world.http(), foreign.secret().text()).status(list))
                .isEqualTo(403);
        assertThat(world.count("SELECT count(*) FROM service_keys WHERE hash LIKE 'marquee%'"))
                .isZero();
    }

    @Test
    void a_new_key_of_the_issuer_is_found_and_one_that_there_is_not_is_not_looked_for_without_end() {
        try (var own = new TestIssuer();
                Backend other = world.starting(own.settings())) {
            World.ready(other);
            assertThat(Asker.with(World.http(other), own.token("ada")).status("/api/account/"))
                    .isEqualTo(200);
            own.rotate("second");
            assertThat(Asker.with(World.http(other), own.token("ada")).status("/api/account/"))
                    .isEqualTo(200);
            int asked = own.asked.get();
            RSAKey foreign = TestIssuer.newKey("foreign");
            IntStream.range(0, 40)
                    .forEach(i -> Asker.with(
                                    World.http(other),
                                    own.token(TestIssuer.named(foreign, "k" + i), "ada", claims -> claims))
                            .status("/api/account/"));
            assertThat(own.asked.get() - asked).isLessThanOrEqualTo(10);
            assertThat(Asker.with(World.http(other), own.token("ada")).status("/api/account/"))
                    .isEqualTo(200);
        }
    }

    @Test
    void while_the_issuer_is_away_before_its_keys_were_seen_tokens_wait_and_what_needs_none_is_answered() {
        try (var own = new TestIssuer();
                Backend other = world.starting(own.settings())) {
            own.down.set(true);
            World.ready(other);
            Asker.with(World.http(other), own.token("ada"))
                    .ask("GET", "/api/account/", Map.of())
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists(HttpHeaders.RETRY_AFTER);
            assertThat(Asker.stranger(World.http(other)).status("/api/recommendations/trending/"))
                    .isEqualTo(200);
            own.down.set(false);
            assertThat(Asker.with(World.http(other), own.token("ada")).status("/api/account/"))
                    .isEqualTo(200);
        }
    }

    private static UnaryOperator<JWTClaimsSet.Builder> claim(String name, Object value) {
        return claims -> claims.claim(name, value);
    }

    private static boolean isOperator(String token) {
        return Asker.with(world.http(), token)
                .get("/api/account/")
                .path("is_operator")
                .asBoolean();
    }

    private static int status(String token) {
        return Asker.with(world.http(), token).status("/api/account/");
    }

    /** By what everybody can read: the public key, taken for a secret, is a trick of old. */
    private static String signedWithASharedSecret(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), claims);
            token.sign(new MACSigner(new byte[64]));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
