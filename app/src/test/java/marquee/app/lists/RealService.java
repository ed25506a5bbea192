package marquee.app.lists;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import marquee.backend.towers.DjlTowers;
import marquee.catalog.Catalogue;
import marquee.catalog.Dataset;
import marquee.catalog.movielens.MovieLens;
import marquee.catalog.progress.Progress;
import marquee.database.TestDatabase;
import marquee.index.VectorStore;
import marquee.index.exact.ExactStore;
import marquee.loader.Loader;
import marquee.loader.postgres.CatalogueStep;
import marquee.loader.postgres.PostgresUsers;
import marquee.towers.UserTower;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import marquee.training.ReleaseTraining;
import marquee.training.TrainingRequest;
import marquee.training.TrainingResult;
import marquee.training.UserSample;

/**
 * The service on ml-latest-small and a release trained on it here: the towers, tables and rules of a real one. Texts are
 * hashed and no ranker is learned, which would take minutes; people who are new are served without a ranker anyway.
 */
final class RealService implements AutoCloseable {

    /** Everybody waits for a busy machine. */
    private static final String PATIENCE = "20s";

    private static final Duration TO_BE_READY = Duration.ofMinutes(2);

    final RealMovies movies;
    final VectorStore vectors = new ExactStore();
    final UserTower tower;
    final Api api;
    private final Backend backend;

    RealService(Path movielens, Path folder) {
        Dataset dataset = MovieLens.open(movielens, folder.resolve("rejects"), Progress.silent());
        var release = train(dataset, folder);
        var postgres = TestDatabase.fresh();
        new PostgresUsers(postgres).copy(dataset, Progress.silent());
        var catalogue = Catalogue.of(dataset, List.of());
        CatalogueStep.run(postgres, catalogue, Progress.silent());
        new Loader(vectors, Progress.silent(), Duration.ZERO).load(release, catalogue, folder.resolve("text"));
        var towers = new DjlTowers(new Releases(folder.resolve("models")));
        this.movies = new RealMovies(dataset);
        this.tower = towers.open(release.id(), Duration.ofSeconds(20));
        this.backend = Backend.start(postgres, vectors, towers, settings());
        this.api = new Api(World.http(backend));
        Await.until("readiness", TO_BE_READY, () -> api.status("/actuator/health/readiness") == 200);
    }

    private static Release train(Dataset dataset, Path folder) {
        var request = new TrainingRequest(
                dataset,
                new TrainingRequest.Texts("hashed", folder.resolve("text")),
                new TrainingRequest.Learning(1, UserSample.ALL, Optional.of(0), Optional.empty()),
                new TrainingRequest.Target(folder.resolve("models"), true));
        return ((TrainingResult.Published) ReleaseTraining.run(request, Progress.silent(), Clock.systemUTC()))
                .release();
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "server.port", 0,
                "marquee.drain.most", "0s",
                "marquee.mood.text-encoder", "none",
                "marquee.second-stage.deadline", PATIENCE,
                "marquee.serving.search-deadline", PATIENCE,
                "marquee.serving.tower-deadline", PATIENCE,
                "marquee.database.deadline", PATIENCE,
                "marquee.database.long-deadline", PATIENCE);
    }

    /** Somebody who comes new and says this. */
    long newcomer(List<String> genres, List<Long> loved, List<Long> hated) {
        var ratings = Stream.concat(
                        loved.stream().map(movie -> Map.of("tmdb_id", movie, "rating", 5)),
                        hated.stream().map(movie -> Map.of("tmdb_id", movie, "rating", 1)))
                .toList();
        return api.post("/api/users/cold_start/", Map.of("genres", genres, "ratings", ratings), 201)
                .path("id")
                .asLong();
    }

    @Override
    public void close() {
        backend.close();
        tower.close();
        vectors.close();
    }
}
