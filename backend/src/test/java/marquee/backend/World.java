package marquee.backend;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import marquee.backend.towers.UserTowers;
import marquee.database.Postgres;
import marquee.database.Schema;
import marquee.database.TestDatabase;
import marquee.events.Event;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;
import marquee.index.MovieVector;
import marquee.index.Payload;
import marquee.index.VectorStore;
import marquee.index.exact.ExactStore;
import marquee.ranking.SecondStage;
import marquee.ranking.content.ContentSpace;
import marquee.towers.MovieTowers;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserTower;
import marquee.towers.features.ContentVectors;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A small world to test the service in, over real HTTP and a real database: 120 movies (ids 1 to 120) in three genres,
 * twenty people who each rated eight movies of one genre well and two of another badly, vectors in which a genre is a
 * direction, and a tower that can be taken down.
 */
public final class World implements AutoCloseable {

    /** How many movies there are. */
    public static final int MOVIES = 120;

    /** How long the vectors of movies and people are. */
    static final int DIMENSION = 8;

    /** The genre of movie n is number n modulo 3. */
    public static final List<String> GENRES = List.of("Comedy", "Drama", "Horror");

    /** What movies can be about, by {@link #content}. */
    private static final int KINDS = 3 * (MOVIES / 12 + 2);

    public final Postgres postgres;
    public final SwitchableStore vectors;
    public final SmallTower tower = new SmallTower("1", 0);

    /** Whether the towers of all releases are missing; those that are open stay so. */
    public final AtomicBoolean towersMissing = new AtomicBoolean();

    /** What releases bring for the second stage, by their ids; none as a rule. */
    public final Map<String, SecondStage> secondStages = new ConcurrentHashMap<>();

    /** Whether worlds outlive the tests that close them, which is for whoever runs the same tests a thousand times. */
    private static final boolean KEEPS = Boolean.getBoolean("marquee.test.keeps-worlds");

    private static final Map<String, World> KEPT = new HashMap<>();

    private final Map<String, Object> settings;
    private Backend backend;

    private World(Postgres postgres, SwitchableStore vectors, Map<String, Object> settings) {
        this.postgres = postgres;
        this.vectors = vectors;
        this.settings = new HashMap<>(settings);
        this.settings.putIfAbsent("server.port", 0);
        this.settings.putIfAbsent("marquee.drain.most", "0s");
        this.settings.putIfAbsent("marquee.popularity.trending-kept-for", "0s");
        this.settings.putIfAbsent("marquee.fatigue.kept-for", "0s");
        this.settings.putIfAbsent("marquee.mood.text-encoder", "hashed");
        // busy is not broken
        this.settings.putIfAbsent("marquee.database.deadline", "15s");
        this.settings.putIfAbsent("marquee.database.long-deadline", "15s");
        this.settings.putIfAbsent("marquee.second-stage.deadline", "15s");
        this.settings.putIfAbsent("marquee.serving.search-deadline", "15s");
        this.settings.putIfAbsent("marquee.serving.tower-deadline", "15s");
        this.backend = serve();
    }

    /** A world with people and movies. */
    public static World start(Map<String, Object> settings) {
        return start(settings, "");
    }

    /** The same with something more in the database before the service starts. */
    public static World start(Map<String, Object> settings, String sql) {
        if (KEEPS) {
            return KEPT.computeIfAbsent(settings + sql, any -> anew(settings, sql))
                    .refilled(sql);
        }
        return anew(settings, sql);
    }

    private static World anew(Map<String, Object> settings, String sql) {
        Postgres postgres = TestDatabase.fresh();
        fill(postgres);
        TestDatabase.execute(postgres, sql);
        return new World(postgres, filledStore(), settings);
    }

    /** As it was at the beginning, but for the memory of the service: people have a version of their own each time. */
    private World refilled(String sql) {
        vectors.down.set(false);
        vectors.point("movies", "movies_1").block();
        tower.down.set(false);
        tower.broken.set(false);
        tower.toldOf.clear();
        towersMissing.set(false);
        secondStages.clear();
        TestDatabase.execute(postgres, """
                DELETE FROM movies; DELETE FROM own_movies; DELETE FROM users; DELETE FROM ratings; DELETE FROM movie_ratings;
                DELETE FROM outbox; DELETE FROM events; DELETE FROM machine_states; DELETE FROM trending
                """);
        fill(postgres);
        TestDatabase.execute(postgres, sql + "; UPDATE users SET version = " + System.nanoTime());
        return this;
    }

    /** A world whose vectors are in an empty store of the caller's, which is closed with it. */
    public static World over(VectorStore empty, Map<String, Object> settings) {
        Postgres postgres = TestDatabase.fresh();
        fill(postgres);
        return new World(postgres, filled(new SwitchableStore(empty)), settings);
    }

    /** A world on an empty database. */
    public static World on(Postgres postgres, Map<String, Object> settings) {
        Schema.migrate(postgres);
        fill(postgres);
        return new World(postgres, filledStore(), settings);
    }

    public static World start() {
        return start(Map.of());
    }

    /** A second service on the same database. */
    public Backend another() {
        return ready(starting());
    }

    /** A second service on the same database, which may not be ready yet. */
    public Backend starting() {
        return starting(Map.of());
    }

    /** The same with further settings. */
    public Backend starting(Map<String, Object> further) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(further);
        return Backend.start(postgres, vectors, new Releases(), all);
    }

    public Api api() {
        return new Api(http());
    }

    public WebTestClient http() {
        return http(backend);
    }

    public static WebTestClient http(Backend backend) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + backend.port())
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** What the service counts, as Prometheus reads it. */
    public String metrics() {
        return metrics(backend);
    }

    /** What a service counts. */
    public static String metrics(Backend backend) {
        return Objects.requireNonNull(http(backend)
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    public int port() {
        return backend.port();
    }

    /** Stops the service and starts it again on the same data. */
    public void restart() {
        backend.close();
        backend = serve();
    }

    @Override
    public void close() {
        if (!KEEPS) {
            backend.close();
            vectors.close();
        }
    }

    /** Where a movie lies: along its genre, with a little of its own; {@code turn} tells the spaces of releases apart. */
    public static float[] vector(long movie, int turn) {
        float[] vector = new float[DIMENSION];
        vector[(int) ((movie + turn) % 3)] = 1;
        vector[3 + (int) (movie % 5)] = 0.1f + 0.3f * movie / MOVIES;
        double norm = 0;
        for (float x : vector) {
            norm += (double) x * x;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(norm);
        }
        return vector;
    }

    /** Makes another release live, in whose space every genre lies elsewhere. */
    public void publish(String release) {
        fill(vectors, release, MOVIES, turn(release));
    }

    /** Makes a release live whose movies do not lie where its tower looks for them. */
    public void publishShuffled(String release) {
        fill(vectors, release, MOVIES, turn(release) + 1);
    }

    /** Makes a release live over another catalogue, which holds the movies from 1 to some number; behind {@value #MOVIES} nobody has rated them. */
    public void recatalogue(String release, int movies) {
        fill(vectors, release + "_" + movies, movies, turn(release));
    }

    /** Gives a release the vectors of a graph, in which movies up to 60 are well known. */
    public void graph(String release) {
        String collection = "gems_" + release;
        var movies = LongStream.rangeClosed(1, MOVIES)
                .mapToObj(id ->
                        new MovieVector(id, gem(id), new Payload(List.of(genre(id)), OptionalInt.of(2000), false)))
                .toList();
        vectors.create(collection, 6)
                .then(vectors.upsert(collection, movies))
                .then(vectors.seal(collection))
                .then(vectors.point("gems", collection))
                .block();
    }

    /** Gives a release the places of what movies are about: four movies in a row of one genre are about the same. */
    public void content(String release, long lastRated) {
        String collection = "content_" + release;
        var movies = LongStream.rangeClosed(1, MOVIES)
                .mapToObj(id -> new MovieVector(
                        id, place(id), new Payload(List.of(genre(id)), OptionalInt.of(2000), id > lastRated)))
                .toList();
        vectors.create(collection, ContentSpace.DIMENSION)
                .then(vectors.upsert(collection, movies))
                .then(vectors.seal(collection))
                .then(vectors.point("content", collection))
                .block();
    }

    private static int kind(long movie) {
        return (int) (movie % 3 + 3 * ((movie / 3 + 2) / 4));
    }

    private static float[] place(long movie) {
        var content = new float[ContentVectors.DIMENSION];
        content[kind(movie)] = 1;
        content[ContentVectors.segment("genres").offset() + (int) (movie % 3)] = 1;
        var words = new float[KINDS * ContentSpace.TEXT];
        for (int word = 0; word < KINDS; word++) {
            words[word * ContentSpace.TEXT + word] = 1;
        }
        return new ContentSpace(new float[KINDS], words).place(content);
    }

    /** Half of it along the genre; then what being known costs, the weight, and what is missing to length 1. */
    private static float[] gem(long movie) {
        float[] vector = new float[6];
        vector[(int) (movie % 3)] = 0.5f;
        vector[3] = (movie <= MOVIES / 2 ? -0.4f : 0) + 0.0001f * movie;
        vector[4] = 0.3f;
        vector[5] = (float) Math.sqrt(1 - 0.25 - vector[3] * vector[3] - 0.09);
        return vector;
    }

    public static String genre(long movie) {
        return GENRES.get((int) (movie % 3));
    }

    private Backend serve() {
        return ready(starting());
    }

    /** The service, once it is ready. */
    public static Backend ready(Backend backend) {
        Await.until("readiness", () -> new Api(http(backend)).status("/actuator/health/readiness") == 200);
        return backend;
    }

    /** Waits until the service keeps in memory what it answers with while the index is away. */
    public void awaitMemory() {
        Await.until("memory", () -> metric("marquee_serving_remembered") > 0);
    }

    /** What the releases of this world bring. */
    private final class Releases implements UserTowers {

        @Override
        public UserTower open(String release, Duration deadline) {
            return towerOf(release);
        }

        @Override
        public Optional<SecondStage> secondStage(String release) {
            return Optional.ofNullable(secondStages.get(release));
        }

        @Override
        public MovieTowers movieTowers(String release) {
            requireTowers(release);
            return new GenreTowers(turn(release));
        }
    }

    private UserTower towerOf(String release) {
        requireTowers(release);
        return release.equals("1") ? tower : new SmallTower(release, turn(release));
    }

    private void requireTowers(String release) {
        if (towersMissing.get()) {
            throw new TowerUnavailableException("The towers of release " + release + " are missing for this test.");
        }
    }

    private static int turn(String release) {
        return Integer.parseInt(release) - 1;
    }

    private static SwitchableStore filledStore() {
        return filled(new SwitchableStore(new ExactStore()));
    }

    private static SwitchableStore filled(SwitchableStore store) {
        fill(store, "1", MOVIES, 0);
        return store;
    }

    private static void fill(SwitchableStore store, String name, int size, int turn) {
        String collection = "movies_" + name;
        var movies = LongStream.rangeClosed(1, size)
                .mapToObj(id -> new MovieVector(
                        id, vector(id, turn), new Payload(List.of(genre(id)), OptionalInt.of(2000), id > MOVIES)))
                .toList();
        store.create(collection, DIMENSION)
                .then(store.upsert(collection, movies))
                .then(store.seal(collection))
                .then(store.point("movies", collection))
                .block();
    }

    private static void fill(Postgres postgres) {
        TestDatabase.execute(postgres, """
                INSERT INTO movies (tmdb_id, title, year, genres, tags, keywords, people, vote_average, vote_count)
                SELECT id, 'Movie ' || id, 1980 + id % 40, ARRAY[(ARRAY['Comedy', 'Drama', 'Horror'])[id % 3 + 1]],
                       '{}', '{}', '{}', 7, 1000 - id
                FROM generate_series(1, 120) AS id;
                INSERT INTO users (id, name, rating_count)
                SELECT id, 'MovieLens ' || id, 10 FROM generate_series(1, 20) AS id;
                INSERT INTO ratings (user_id, tmdb_id, rated_at, half_stars)
                SELECT u, (u % 3) + 3 * (1 + (u * 7 + i * 5) % 38), timestamptz '2018-01-01' + i * interval '1 day', 8 + i % 3
                FROM generate_series(1, 20) AS u, generate_series(0, 7) AS i
                UNION ALL
                SELECT u, ((u + 1) % 3) + 3 * (1 + (u + i * 11) % 38), timestamptz '2018-02-01' + i * interval '1 day', 2
                FROM generate_series(1, 20) AS u, generate_series(0, 1) AS i;
                INSERT INTO movie_ratings (tmdb_id, ratings, half_stars, likes)
                SELECT tmdb_id, count(*), sum(half_stars), count(*) FILTER (WHERE half_stars >= 8)
                FROM ratings GROUP BY tmdb_id;
                """);
    }

    /** The value of a series at the metrics endpoint, written as there; 0 while there is none. */
    public double metric(String series) {
        String all = Objects.requireNonNull(http().get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        return all.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .sum();
    }

    /** What one SQL query finds, for looking behind the API's back. */
    public long count(String sql) {
        try (Connection connection = TestDatabase.connect(postgres);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Waits until the loop has handled what people did. */
    public void settle() {
        Await.until("the end of the outbox", () -> count("SELECT count(*) FROM outbox") == 0);
    }

    /** What the events tell of a person, in the order in which they were written. */
    public Stream<Event> events(long person) {
        return events().stream().filter(event -> event.personId().equals(OptionalLong.of(person)));
    }

    private List<Event> events() {
        var events = new ArrayList<Event>();
        try (Connection connection = TestDatabase.connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT event FROM (SELECT 1 AS part, place, event FROM events
                                           UNION ALL SELECT 2, place, event FROM outbox) AS written
                        ORDER BY part, place
                        """)) {
            while (rows.next()) {
                events.add(EventCodec.decode(rows.getBytes(1)));
            }
        } catch (SQLException | UnreadableEventException e) {
            throw new IllegalStateException(e);
        }
        return events;
    }

    /** Movies whose counters do not say what the ratings say. */
    public long miscountedMovies() {
        return count("""
                SELECT count(*) FROM movie_ratings m
                FULL JOIN (
                    SELECT tmdb_id, count(*) AS n, sum(half_stars) AS s, count(*) FILTER (WHERE half_stars >= 8) AS likes
                    FROM ratings GROUP BY tmdb_id) r
                  USING (tmdb_id)
                WHERE coalesce(m.ratings, 0) <> coalesce(r.n, 0) OR coalesce(m.half_stars, 0) <> coalesce(r.s, 0)
                    OR coalesce(m.likes, 0) <> coalesce(r.likes, 0)
                """);
    }

    /** People whose counter does not say what their ratings say. */
    public long miscountedUsers() {
        return count("""
                SELECT count(*) FROM users
                WHERE rating_count <> (SELECT count(*) FROM ratings WHERE user_id = id)
                """);
    }
}
