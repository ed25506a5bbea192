package marquee.backend.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import marquee.backend.Api;
import marquee.backend.Backend;
import marquee.backend.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TwoBackendsTest {

    private static final int THREADS = 8;
    private static final int RATINGS_PER_THREAD = 300;

    private static World world;
    private static Backend second;
    private static List<Api> apis;

    @BeforeAll
    static void start() {
        world = World.start();
        second = world.another();
        apis = List.of(world.api(), new Api(World.http(second)));
    }

    @AfterAll
    static void stop() {
        second.close();
        world.close();
    }

    @Test
    void a_rating_posted_to_one_changes_the_next_for_you_of_the_other() {
        List<Long> before = Api.ids(apis.get(1).forYou(1, 20));
        assertThat(Api.ids(apis.get(0).forYou(1, 20))).isEqualTo(before);

        apis.get(0).rate(1, before.getFirst(), 0.5);

        List<Long> after = Api.ids(apis.get(1).forYou(1, 20));
        assertThat(after)
                .doesNotContain(before.getFirst())
                .isEqualTo(Api.ids(apis.get(0).forYou(1, 20)));
    }

    @Test
    void someone_who_started_at_one_is_known_to_the_other() {
        long id = apis.get(0)
                .post("/api/users/cold_start/", Map.of("genres", List.of("Horror")), 201)
                .path("id")
                .asLong();
        assertThat(Api.ids(apis.get(1).forYou(id, 5)))
                .allMatch(movie -> World.genre(movie).equals("Horror"));
    }

    @Test
    void what_is_repeated_at_the_other_with_its_key_is_done_once() {
        var key = Map.of("Idempotency-Key", "sent-twice");
        var rating = Map.of("tmdb_id", 7, "rating", 4.5);
        var newcomer = Map.of("genres", List.of("Drama"));
        long people = world.count("SELECT count(*) FROM users");

        var rated = apis.get(0).post("/api/users/2/rate/", rating, key, 200);
        var started = apis.get(0).post("/api/users/cold_start/", newcomer, key, 201);

        assertThat(apis.get(1).post("/api/users/2/rate/", rating, key, 200)).isEqualTo(rated);
        assertThat(apis.get(1)
                        .post("/api/users/cold_start/", newcomer, key, 201)
                        .path("id"))
                .isEqualTo(started.path("id"));
        assertThat(world.count("SELECT count(*) FROM users")).isEqualTo(people + 1);
    }

    @Test
    void what_the_crowd_likes_is_the_same_at_both() {
        apis.get(0).rate(3, 9, 5);
        for (String list : List.of("trending/", "seed-movies/", "by-genre/?genre=Drama", "similar/?tmdb_id=9")) {
            String path = "/api/recommendations/" + list;
            assertThat(Api.ids(apis.get(1).get(path)))
                    .as(path)
                    .isEqualTo(Api.ids(apis.get(0).get(path)));
        }
        assertThat(apis.get(1).get("/api/genres/")).isEqualTo(apis.get(0).get("/api/genres/"));
    }

    @Test
    void every_acknowledged_rating_is_there_exactly_once_after_many_at_the_same_time() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        List<Callable<Object>> workers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            var random = new Random(seed + thread);
            workers.add(Executors.callable(() -> rateMany(random, acknowledged)));
        }
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Object> done : pool.invokeAll(workers)) {
                done.get();
            }
        }
        assertThat(world.count("SELECT count(*) FROM ratings WHERE user_id > 10 AND rated_at > '2020-01-01'"))
                .isEqualTo(acknowledged.size());
        assertThat(world.miscountedMovies()).isZero();
        assertThat(world.miscountedUsers()).isZero();
    }

    /** Few people and many movies, so that the threads meet at the same person and the same movie. */
    private static void rateMany(Random random, Set<String> acknowledged) {
        for (int i = 0; i < RATINGS_PER_THREAD; i++) {
            long user = 11L + random.nextInt(6);
            long movie = 1L + random.nextInt(World.MOVIES);
            apis.get(random.nextInt(2)).rate(user, movie, (1 + random.nextInt(10)) / 2.0);
            acknowledged.add(user + "/" + movie);
        }
    }
}
