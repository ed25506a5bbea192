package marquee.app.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import marquee.backend.Api;
import marquee.backend.Backend;
import marquee.backend.World;
import marquee.backend.serving.DjlTowers;
import marquee.catalog.Catalogue;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.index.VectorStore;
import marquee.index.exact.ExactStore;
import marquee.loader.Loader;
import marquee.loader.postgres.CatalogueStep;
import marquee.loader.postgres.PostgresUsers;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import marquee.training.JudgedLists;
import marquee.training.SmallRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What evaluation measures is what people get: one trained release, asked by the evaluator and over HTTP. */
class ServedAsJudgedTest {

    private static final int TOP = 20;

    @Test
    void the_served_top_20_are_the_evaluators(@TempDir Path folder) {
        var dataset = SmallRelease.dataset();
        Release release = SmallRelease.in(folder);
        Map<Long, List<Long>> judged = JudgedLists.of(release, dataset, folder.resolve("text"));
        var catalogue = Catalogue.of(dataset, List.of());
        Postgres postgres = TestDatabase.fresh();
        new PostgresUsers(postgres).copy(dataset, Progress.silent());
        CatalogueStep.run(postgres, catalogue, Progress.silent());

        try (VectorStore vectors = new ExactStore()) {
            new Loader(vectors, Progress.silent(), Duration.ZERO).load(release, catalogue, folder.resolve("text"));
            var towers = new DjlTowers(new Releases(folder.resolve("models")));
            try (var backend = World.ready(Backend.start(postgres, vectors, towers, Map.of("server.port", 0)))) {
                var api = new Api(World.http(backend));
                assertThat(judged).hasSize(dataset.interactions().users());
                judged.forEach((person, movies) -> {
                    JsonNode served = api.forYou(person, TOP);
                    assertThat(served.path("strategy").asString()).isEqualTo("two_tower");
                    assertThat(Api.ids(served))
                            .as("person " + person)
                            .hasSize(TOP)
                            .isEqualTo(movies);
                });
            }
        }
    }
}
