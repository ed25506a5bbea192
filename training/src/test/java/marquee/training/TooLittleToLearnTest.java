package marquee.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;
import marquee.evaluation.SmallDataset;
import marquee.towers.release.Releases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TooLittleToLearnTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> datasets() {
        return Stream.of(
                Arguments.of("nobody likes anything", everybodyRates(60, 20, 3)),
                Arguments.of("one movie", everybodyRates(20, 1, 5)),
                Arguments.of("three movies", everybodyRates(30, 3, 5)),
                Arguments.of("one person", everybodyRates(1, 200, 5)),
                Arguments.of("no ratings", new SmallDataset()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("datasets")
    void says_what_is_too_little_and_publishes_nothing(String name, Dataset dataset) {
        var request = new TrainingRequest(
                dataset,
                new TrainingRequest.Texts("hashed", folder.resolve("text")),
                TrainingRequest.Learning.fromEverybody(1),
                new TrainingRequest.Target(folder.resolve("models"), true));

        TrainingResult result = ReleaseTraining.run(request, Progress.silent(), Clock.systemUTC());

        assertThat(result)
                .isInstanceOfSatisfying(
                        TrainingResult.TooLittle.class,
                        none -> assertThat(none.reason())
                                .contains("too little to learn from")
                                .contains("at least 10 people")
                                .doesNotContain("NaN"));
        assertThat(new Releases(folder.resolve("models")).all()).isEmpty();
    }

    private static SmallDataset everybodyRates(int people, int movies, double stars) {
        var dataset = new SmallDataset();
        for (int user = 1; user <= people; user++) {
            for (int movie = 1; movie <= movies; movie++) {
                dataset.rated(user, movie, stars, movie);
            }
        }
        return dataset;
    }
}
