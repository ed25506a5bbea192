package marquee.backend;

import java.util.List;
import java.util.Map;
import marquee.backend.movies.SettableClock;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;

/**
 * A session with the whole API that is answered as it was recorded, in every status, header and value: what moves code
 * without meaning to change it changes nothing here. The clock stands still but for a minute before each request, so times
 * and what is trending are compared like everything else; what is not is said at {@link Transcript}, how to record anew at
 * {@link Recording}.
 *
 * <p>The chapters tell one story on one database, each going on where the last one ended.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordedSessionTest {

    private static final SettableClock CLOCK = new SettableClock();
    private static final String NEVER = "1000";
    private static final String FOR_YOU = "/api/recommendations/for-you/?user_id=";
    private static final String WATCHED = "/api/recommendations/because-you-watched/?user_id=";
    private static final String SIMILAR = "/api/recommendations/similar/?tmdb_id=";
    private static final String BY_GENRE = "/api/recommendations/by-genre/?genre=";
    private static final String TRENDING = "/api/recommendations/trending/";
    private static final String SEEDS = "/api/recommendations/seed-movies/";

    private static final String NEWCOMER = "/api/users/cold_start/";

    private static World world;

    private RecordedSession session;

    /** Puts a clock that the test moves before the service's own. */
    static class Clocks {
        @Bean
        @Primary
        SettableClock settableClock() {
            return CLOCK;
        }
    }

    @BeforeAll
    static void start() {
        var postgres = TestDatabase.fresh();
        TestDatabase.execute(postgres, """
                INSERT INTO movies (tmdb_id, title, year, genres, tags, keywords, people, vote_average, vote_count, tagline,
                                    overview, runtime_minutes, language)
                VALUES (500, 'Amélie & the <Æther>', 2001, '{Drama,Comedy}', '{}', '{paris,love at first sight}',
                        '{Jean-Pierre Jeunet,Audrey Tautou,Mathieu Kassovitz}', 7.9, 40, 'She''ll change your life.',
                        'At a tiny Parisian café, she finds love.', 122, 'fr'),
                       (501, 'Untitled', NULL, '{}', '{}', '{}', '{}', 0, 0, NULL, NULL, NULL, NULL);
                """);
        // breakers open by how many calls failed, and background jobs call too; busy is not broken
        world = World.on(
                postgres,
                Map.of(
                        "spring.main.sources",
                        Clocks.class.getName(),
                        "resilience4j.circuitbreaker.configs.default.sliding-window-size",
                        NEVER,
                        "resilience4j.circuitbreaker.configs.default.minimum-number-of-calls",
                        NEVER,
                        "resilience4j.circuitbreaker.configs.needed-by-all.sliding-window-size",
                        NEVER,
                        "resilience4j.circuitbreaker.configs.needed-by-all.minimum-number-of-calls",
                        NEVER,
                        "marquee.serving.search-deadline",
                        "10s",
                        "marquee.serving.tower-deadline",
                        "10s",
                        "marquee.serving.refresh",
                        "100ms",
                        "marquee.serving.tower-retry",
                        "100ms"));
        TestDatabase.execute(postgres, "REFRESH MATERIALIZED VIEW title_words");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void openChapter() {
        session = new RecordedSession(world, CLOCK);
    }

    @Test
    @Order(1)
    void movies() {
        session.getAll(List.of(
                "/api/movies/1/",
                "/api/movies/500",
                "/api/movies/501/",
                "/api/movies/999/",
                "/api/movies/1/poster.svg",
                "/api/movies/1/backdrop.svg",
                "/api/movies/500/poster.svg",
                "/api/movies/501/backdrop.svg",
                "/api/movies/999/poster.svg",
                "/api/genres/",
                "/api/movies/search/?q=movie%2012",
                "/api/movies/search/?q=amelie",
                "/api/movies/search/?q=amelei%20aether",
                "/api/movies/search/?q=tautou",
                "/api/movies/search/?q=2001&limit=3",
                "/api/movies/search/?q=nothing%20of%20the%20kind",
                "/api/movies/search/?q="));
        session.pages(3, "/api/movies/search/?q=movie&limit=4");
        String tag = session.get("/api/movies/1/poster.svg").getFirst("ETag");
        session.get("/api/movies/1/poster.svg", Map.of("If-None-Match", String.valueOf(tag)));
        Recording.compare("01-movies", session.exchanges());
    }

    @Test
    @Order(2)
    void people() {
        session.pages(2, "/api/users/?limit=3");
        session.getAll(List.of(
                "/api/users/?q=movielens%201&limit=4",
                "/api/users/?q=7",
                "/api/users/?q=nobody",
                "/api/users/1/",
                "/api/users/20",
                "/api/users/999/",
                "/api/users/-1/",
                "/api/users/999/ratings/",
                "/api/users/2/ratings/1/",
                "/api/users/2/ratings/500/"));
        session.pages(3, "/api/users/2/ratings/?limit=4");
        Recording.compare("02-people", session.exchanges());
    }

    @Test
    @Order(3)
    void lists() {
        for (int user = 1; user <= 8; user++) {
            session.get(FOR_YOU + user + "&limit=6");
        }
        session.getAll(List.of(
                FOR_YOU + "3&limit=6&diversity=0.3",
                FOR_YOU + "3&limit=6&diversity=1",
                FOR_YOU + "9&limit=45&diversity=0.5",
                FOR_YOU + "10&limit=100",
                FOR_YOU + "999",
                WATCHED + "5&limit=3",
                WATCHED + "999"));
        session.pages(2, WATCHED + "1&rows=2&limit=4");
        session.pages(6, FOR_YOU + "4&limit=20");
        session.pages(2, FOR_YOU + "6&limit=5&diversity=0.7");
        session.pages(2, SIMILAR + "33&limit=5");
        session.pages(2, SIMILAR + "33&limit=5&user_id=3");
        session.getAll(List.of(SIMILAR + "500&limit=5", SIMILAR + "501&limit=5", SIMILAR + "999"));
        session.pages(2, BY_GENRE + "Drama&limit=5");
        session.pages(2, BY_GENRE + "drama&limit=5&user_id=3");
        session.get(BY_GENRE + "Western");
        session.pages(2, TRENDING + "?limit=5");
        session.pages(2, TRENDING + "?limit=5&user_id=7");
        session.pages(2, SEEDS + "?limit=5");
        session.pages(2, SEEDS + "?limit=5&genres=Horror,comedy");
        session.get(SEEDS + "?limit=5&genres=Drama&user_id=4");
        session.get(SEEDS + "?genres=Western");
        Recording.compare("03-lists", session.exchanges());
    }

    @Test
    @Order(4)
    void ratings() {
        session.rate(1, 60, "4.5", Map.of());
        session.get("/api/users/1/ratings/60/");
        session.get(FOR_YOU + "1&limit=6");
        session.get(WATCHED + "1&rows=1&limit=4");
        session.get("/api/movies/60/");
        session.rate(1, 60, "2", Map.of());
        session.get(FOR_YOU + "1&limit=6");
        session.get("/api/movies/60/");
        session.rate(1, 61, "4", Map.of("Idempotency-Key", "one"));
        session.rate(1, 61, "4", Map.of("Idempotency-Key", "one"));
        session.rate(1, 61, "3", Map.of("Idempotency-Key", "one"));
        session.rate(2, 61, "5", Map.of("Idempotency-Key", "one"));
        session.get("/api/users/1/ratings/?limit=3");
        session.delete("/api/users/1/ratings/60/");
        session.delete("/api/users/1/ratings/60/");
        session.get("/api/users/1/");
        world.settle();
        session.get(TRENDING + "?limit=6");
        session.rate(999, 1, "4", Map.of());
        session.rate(1, 999, "4", Map.of());
        Recording.compare("04-ratings", session.exchanges());
    }

    @Test
    @Order(5)
    void newcomers() {
        String ada = "{\"name\": \" Ada \", \"genres\": [\"horror\", \"Drama\"], \"ratings\": ["
                + "{\"tmdb_id\": 2, \"rating\": 5}, {\"tmdb_id\": 8, \"rating\": 4.5}, {\"tmdb_id\": 1, \"rating\": 1}]}";
        session.post(NEWCOMER, Map.of("Idempotency-Key", "ada"), ada);
        session.post(NEWCOMER, Map.of("Idempotency-Key", "ada"), ada);
        session.post(NEWCOMER, Map.of("Idempotency-Key", "ada"), "{\"name\": \"Bob\"}");
        session.post(NEWCOMER, "{\"genres\": [\"Comedy\"]}");
        session.post(NEWCOMER, "{}");
        session.post(NEWCOMER, "{\"genres\": [\"Western\"]}");
        session.post(NEWCOMER, "{\"ratings\": [{\"tmdb_id\": 999, \"rating\": 4}]}");
        for (long id = 1_000_000_001L; id <= 1_000_000_003L; id++) {
            session.get("/api/users/" + id + "/");
            session.get(FOR_YOU + id + "&limit=5");
            session.get(WATCHED + id + "&limit=3");
            session.get(SEEDS + "?limit=4&user_id=" + id);
            session.get(BY_GENRE + "Horror&limit=4&user_id=" + id);
        }
        session.get("/api/users/?q=ada");
        session.rate(1_000_000_003L, 7, "5", Map.of());
        session.get(FOR_YOU + "1000000003&limit=5");
        world.settle();
        session.get(TRENDING + "?limit=6");
        session.delete("/api/users/1000000001/");
        session.delete("/api/users/1000000001/");
        session.get(FOR_YOU + "1000000001");
        world.settle();
        session.get(TRENDING + "?limit=6");
        Recording.compare("05-newcomers", session.exchanges());
    }

    @Test
    @Order(6)
    void mistakes() {
        session.getAll(List.of(
                "/",
                "/api",
                "/api/users/1/nothing",
                "/api/movies/abc",
                "/api/movies/99999999999999999999",
                "/api/movies/search",
                "/api/movies/search?q=a&limit=0",
                "/api/movies/search?q=a&limit=x&cursor=x",
                "/api/movies/search?q=%00",
                "/api/users/?cursor=x&limit=101",
                "/api/users/1/ratings/?cursor=x",
                FOR_YOU,
                FOR_YOU + "1&diversity=2&limit=0&cursor=x",
                "/api/recommendations/for-you/",
                WATCHED + "1&rows=11",
                SIMILAR + "x&user_id=y",
                BY_GENRE + "Dra%E2%80%AEma",
                TRENDING + "?user_id=0x1",
                "/problems/unknown"));
        session.delete("/api/genres/");
        session.send(HttpMethod.PUT, "/api/users/1/rate/", Map.of(), "{}");
        session.send(HttpMethod.OPTIONS, "/api/users/cold_start", Map.of(), "");
        session.send(HttpMethod.HEAD, "/api/movies/1/", Map.of(), "");
        session.send(HttpMethod.HEAD, "/api/movies/999/", Map.of(), "");
        session.get("/api/movies/1/", Map.of("Accept", "application/pdf"));
        session.get("/api/movies/1/", Map.of("Host", "evil.example"));
        session.get("/api/movies/1/", Map.of("Origin", "http://evil.example"));
        session.get("/api/movies/1/", Map.of("Origin", "http://localhost:3000"));
        session.send(
                HttpMethod.OPTIONS,
                "/api/users/1/rate/",
                Map.of(
                        "Origin", "http://localhost:3000",
                        "Access-Control-Request-Method", "POST",
                        "Access-Control-Request-Headers", "content-type,idempotency-key"),
                "");
        for (String body : List.of(
                "{",
                "[]",
                "{}",
                "{\"tmdb_id\": \"1\", \"rating\": \"good\"}",
                "{\"tmdb_id\": 1.5, \"rating\": 4}",
                "{\"tmdb_id\": 0, \"rating\": 4.2}",
                "{\"tmdb_id\": 1, \"rating\": 6}")) {
            session.post("/api/users/1/rate/", body);
        }
        session.post("/api/users/1/rate/", "");
        session.post("/api/users/1/rate/", Map.of("Content-Type", "text/plain"), "tmdb_id=1");
        session.rate(1, 1, "4", Map.of("Idempotency-Key", "two words"));
        session.post(NEWCOMER, "{\"name\": \"two\\nlines\", \"genres\": [\"\\u0000\"], \"ratings\": [{}]}");
        session.post(NEWCOMER, "{\"name\": \"" + "x".repeat(300_000) + "\"}");
        Recording.compare("06-mistakes", session.exchanges());
    }

    @Test
    @Order(7)
    void the_service_about_itself() {
        session.getAll(List.of(
                "/health",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/problems",
                "/problems/unavailable",
                "/swagger-ui.html",
                "/v3/api-docs"));
        Recording.compare("07-itself", session.exchanges());
    }

    @Test
    @Order(8)
    void another_release() {
        world.publish("2");
        untilReleaseIs("2");
        session.get("/health");
        session.get(FOR_YOU + "1&limit=6");
        session.get(WATCHED + "5&rows=2&limit=3");
        session.get(SIMILAR + "33&limit=5");
        session.get(SEEDS + "?limit=5");
        session.get(BY_GENRE + "Comedy&limit=4&user_id=5");
        world.publish("1");
        untilReleaseIs("1");
        Recording.compare("08-another-release", session.exchanges());
    }

    @Test
    @Order(9)
    void parts_away() {
        world.tower.down.set(true);
        everyList(11, 34);
        session.get("/health");
        world.awaitMemory();
        world.vectors.down.set(true);
        everyList(12, 35);
        session.get("/health");
        session.get("/actuator/health/readiness");
        world.tower.down.set(false);
        everyList(13, 36);
        world.vectors.down.set(false);
        everyList(13, 36);
        session.get("/health");
        world.tower.broken.set(true);
        session.get(FOR_YOU + "14&limit=4");
        world.tower.broken.set(false);
        Recording.compare("09-parts-away", session.exchanges());
    }

    @Test
    @Order(10)
    void the_database_away() {
        var others = world.postgres.withDatabase("postgres");
        String name = world.postgres.database();
        TestDatabase.execute(others, "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
        TestDatabase.execute(
                others, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        Await.until("outage", () -> world.api().status("/api/users/1/") == 503);
        everyList(1, 33);
        everyList(15, 37);
        session.getAll(List.of(
                "/health",
                "/actuator/health/readiness",
                "/api/genres/",
                "/api/movies/33/",
                "/api/movies/search/?q=movie"));
        session.getAll(List.of("/api/users/", "/api/users/1/ratings/", "/api/movies/33/poster.svg"));
        session.rate(1, 33, "4", Map.of());
        session.rate(1, 33, "4", Map.of("Idempotency-Key", "two"));
        session.post(NEWCOMER, "{}");
        session.delete("/api/users/1/ratings/1/");
        TestDatabase.execute(others, "ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
        Await.until("database", () -> world.api().status("/api/users/1/") == 200);
        everyList(1, 33);
        session.get("/health");
        Recording.compare("10-the-database-away", session.exchanges());
    }

    private void everyList(int user, int movie) {
        session.get(FOR_YOU + user + "&limit=4");
        session.get(FOR_YOU + user + "&limit=4&diversity=0.5");
        session.get(WATCHED + user + "&rows=2&limit=3");
        session.get(SIMILAR + movie + "&limit=4");
        session.get(BY_GENRE + "Drama&limit=4&user_id=" + user);
        session.get(BY_GENRE + "Drama&limit=4");
        session.get(SEEDS + "?limit=4&user_id=" + user);
        session.get(TRENDING + "?limit=4&user_id=" + user);
    }

    private static void untilReleaseIs(String release) {
        Await.until(
                "release " + release,
                () -> world.api()
                        .get("/health")
                        .path("details")
                        .path("release")
                        .asString()
                        .equals(release));
    }
}
