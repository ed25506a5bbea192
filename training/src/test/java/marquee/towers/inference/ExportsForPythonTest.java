package marquee.towers.inference;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.translate.NoBatchifyTranslator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import marquee.towers.UserHistory;
import marquee.towers.features.ContentVectors;
import marquee.towers.release.Release;
import marquee.towers.release.Tower;
import marquee.towers.text.TextEncoders;
import marquee.training.SmallRelease;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Writes a release, inputs and DJL's vectors for {@code check-exports}, which asks Python TensorFlow for the same. */
class ExportsForPythonTest {

    private static final Path FIXTURE = Path.of("target", "export-check");

    @SuppressWarnings("ArrayRecordComponent") // written once
    private record Case(String model, Map<String, Object> inputs, float[][] embedding) {}

    @Test
    void leaves_a_release_and_its_vectors_for_python() throws IOException {
        Release release = SmallRelease.in(FIXTURE);
        var cases = new ArrayList<Case>();
        for (int length : new int[] {0, 1, 7}) {
            cases.add(user(release, length));
        }
        cases.addAll(movies(release));
        var json = JsonMapper.builder().build();
        Files.writeString(FIXTURE.resolve("expected.json"), json.writeValueAsString(cases));
        assertThat(cases).allSatisfy(one -> assertThat(one.embedding()[0]).hasSize(128));
    }

    private static Case user(Release release, int length) {
        var rated = SmallRelease.knownMovies().subList(0, length).stream()
                .map(id -> new UserHistory.Rated(id, 4.5f, SmallRelease.CREATED.minus(Duration.ofDays(id))))
                .toList();
        var history = new UserHistory(OptionalLong.of(1), rated, SmallRelease.CREATED);
        var inputs = UserTowerInputs.of(history, release.vocabulary());
        Map<String, Object> named = Map.of(
                UserTowerInputs.USER, new int[] {inputs.user()},
                UserTowerInputs.MOVIES, new int[][] {inputs.movies()},
                UserTowerInputs.STARS, new float[][] {inputs.stars()},
                UserTowerInputs.AGES, new float[][] {inputs.ages()});
        return new Case(
                path(release, Tower.USER), named, predict(release, Tower.USER, new UserTranslator(), List.of(inputs)));
    }

    private static List<Case> movies(Release release) {
        var movies = SmallRelease.dataset().movies().limit(5).toList();
        try (var encoder = TextEncoders.open("hashed", FIXTURE)) {
            float[][] content = new ContentVectors(encoder).of(movies);
            var inputs = new MovieTowerInputs(new int[] {1, 2, 3, 4, 5}, content);
            return List.of(
                    new Case(
                            path(release, Tower.MOVIE),
                            Map.of(MovieTowerInputs.MOVIE, inputs.movies(), MovieTowerInputs.CONTENT, content),
                            predict(release, Tower.MOVIE, new MovieTranslator(true), inputs)),
                    new Case(
                            path(release, Tower.CONTENT),
                            Map.of(MovieTowerInputs.CONTENT, content),
                            predict(release, Tower.CONTENT, new MovieTranslator(false), inputs)));
        }
    }

    private static <I, O> O predict(Release release, Tower tower, NoBatchifyTranslator<I, O> translator, I inputs) {
        try (var pool = new PredictorPool<>(DjlModel.open(release, tower, 1), translator, 1)) {
            return pool.predict(inputs);
        }
    }

    private static String path(Release release, Tower tower) {
        return FIXTURE.relativize(release.savedModel(tower)).toString();
    }
}
