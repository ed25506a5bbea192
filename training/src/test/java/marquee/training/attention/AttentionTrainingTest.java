package marquee.training.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Evaluator;
import marquee.evaluation.Figures;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.protocols.LeaveOneOut;
import marquee.evaluation.splits.Split;
import marquee.towers.inference.UserTowerInputs;
import marquee.training.Watched;
import marquee.training.checkpoints.CheckpointFolder;
import marquee.training.checkpoints.Checkpoints;
import marquee.training.fallback.MostPopular;
import marquee.training.graph.GraphModel;
import marquee.training.graph.TrainingGraph;
import marquee.training.linear.LinearStart;
import marquee.training.loop.BestCheckpoint;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.AttentionSettings;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import marquee.training.towers.StartingWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** On people who walk along a circle of movies: which one is next only the order tells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttentionTrainingTest {

    private static final int SEED = 3;
    private static final int MOVIES = 60;
    private static final int PEOPLE = 300;
    private static final int EPOCHS = 6;
    private static final Figures NOTHING = new Figures(Map.of("ndcg@10", 0.0));
    private static final String SEARCH = "Learning to read the order, with validation";
    private static final String EVERYTHING = "Learning to read the order";

    private final Split split = split();
    private final Interactions ratings = split.training().ratings();
    private final TrainingSetup setup =
            new TrainingSetup(TowerSettings.forRatings(ratings.size()), SEED, Progress.silent());
    private final Weights others = others();
    private final BestCheckpoint best =
            training(Progress.silent(), Checkpoints.NONE).search(split, NOTHING, others);
    private final Weights learned =
            training(Progress.silent(), Checkpoints.NONE).run(ratings, others, EPOCHS);

    @Test
    void finds_what_comes_next_where_only_the_order_tells() {
        Figures popular;
        try (Model model = new MostPopular().fit(split.training(), SEED)) {
            popular = Evaluator.judge(model, split);
        }
        assertThat(popular.get("hr@10")).isLessThan(0.4);
        assertThat(best.figures().get("ndcg@10")).isGreaterThan(0.6);
        assertThat(best.steps()).isBetween(1, EPOCHS);
    }

    @Test
    void killed_while_looking_and_started_again_it_finds_the_same(@TempDir Path models) {
        kill(SEARCH, watched -> training(watched, folder(models, watched)).search(split, NOTHING, others));
        var watched = Watched.toTheEnd();

        var again = training(watched, folder(models, watched)).search(split, NOTHING, others);

        assertThat(watched.notes).anyMatch(note -> note.startsWith("Going on from the checkpoint "));
        assertThat(again.steps()).isEqualTo(best.steps());
        assertThat(again.figures().get("ndcg@10")).isCloseTo(best.figures().get("ndcg@10"), within(0.01));
    }

    @Test
    void killed_on_everything_and_started_again_it_ends_with_the_same_weights(@TempDir Path models) {
        kill(EVERYTHING, watched -> training(watched, folder(models, watched)).run(ratings, others, EPOCHS));
        var watched = Watched.toTheEnd();

        Weights again = training(watched, folder(models, watched)).run(ratings, others, EPOCHS);

        assertThat(watched.notes).anyMatch(note -> note.startsWith("Going on from the checkpoint "));
        assertThat(scores(again, person(5, 10, 15, 20, 25)))
                .containsExactly(scores(learned, person(5, 10, 15, 20, 25)), within(1e-3f));
    }

    @Test
    void the_same_movies_in_another_order_are_another_person() {
        float[] there = scores(learned, person(5, 10, 15, 20, 25));
        float[] back = scores(learned, person(25, 20, 15, 10, 5));
        assertThat(first(there)).isNotEqualTo(first(back));
    }

    @Test
    void padding_says_nothing_and_neither_does_what_lies_beyond_its_length() {
        float[] alone = scores(learned, person(20, 15, 10));
        float[] padded = scores(learned, person(20, 15, 10, 0, 0, 0));
        for (int movie = 0; movie < MOVIES; movie++) {
            assertThat(padded[movie]).isCloseTo(alone[movie], within(1e-5f));
        }
        int[] long1 = IntStream.rangeClosed(1, 14).toArray();
        int[] long2 = long1.clone();
        long2[13] = 50;
        assertThat(scores(learned, person(long2))).isEqualTo(scores(learned, person(long1)));
    }

    @Test
    void who_has_rated_nothing_gets_what_is_popular() {
        int[] likes = ratings.counts();
        int most = IntStream.range(0, MOVIES)
                .reduce((a, b) -> likes[b] > likes[a] ? b : a)
                .orElseThrow();
        assertThat(first(scores(learned, person(0)))).isEqualTo(most);
    }

    @Test
    void stars_are_read() {
        var liking = new UserTowerInputs(0, new int[] {7}, new float[] {5}, new float[1]);
        var disliking = new UserTowerInputs(0, new int[] {7}, new float[] {1}, new float[1]);
        var starred = learned;
        Weight stars = starred.get("attention.stars");
        var changed = Weight.zeros(stars.rows(), stars.columns());
        System.arraycopy(stars.values(), 0, changed.values(), 0, changed.values().length);
        changed.values()[2 * stars.columns()] = 3;
        starred = starred.with("attention.stars", changed);
        assertThat(scores(starred, disliking)).isNotEqualTo(scores(starred, liking));
    }

    @Test
    void trained_on_everything_for_as_long_it_is_as_good() {
        try (var graph = new TrainingGraph(setup.settings(), learned, Set.of())) {
            assertThat(Evaluator.judge(new GraphModel(graph, MOVIES), split).get("ndcg@10"))
                    .isGreaterThan(0.6);
        }
    }

    private AttentionTraining training(Progress progress, Checkpoints checkpoints) {
        return new AttentionTraining(
                new TrainingSetup(setup.settings(), SEED, progress),
                new AttentionSettings(32, 2, 2, 12, 0.1, 5e-3, 200, EPOCHS),
                checkpoints);
    }

    private static CheckpointFolder folder(Path models, Progress progress) {
        return CheckpointFolder.open(models, "this training", progress);
    }

    /** In the fifth of six epochs. */
    private static void kill(String step, Consumer<Watched> training) {
        var watched = Watched.killedIn(step, EPOCHS - 1);
        assertThatThrownBy(() -> training.accept(watched)).isInstanceOf(Watched.Killed.class);
    }

    private static UserTowerInputs person(int... newestFirst) {
        var stars = new float[newestFirst.length];
        Arrays.fill(stars, 5);
        return new UserTowerInputs(0, newestFirst, stars, new float[newestFirst.length]);
    }

    private float[] scores(Weights weights, UserTowerInputs person) {
        try (var graph = new TrainingGraph(setup.settings(), weights, Set.of())) {
            return graph.score(List.of(person), IntStream.rangeClosed(1, MOVIES).toArray())[0];
        }
    }

    private static int first(float[] scores) {
        return IntStream.range(0, scores.length)
                .reduce((a, b) -> scores[b] > scores[a] ? b : a)
                .orElseThrow();
    }

    /** Everybody starts anywhere and goes on by 5 or, one time in five, by another number. */
    private static Split split() {
        var random = new Random(SEED);
        var dataset = new SmallDataset();
        for (int person = 1; person <= PEOPLE; person++) {
            int at = random.nextInt(MOVIES);
            for (int second = 1; second <= 11; second++) {
                dataset.rated(person, 1 + at, 5, second);
                at = (at + (random.nextInt(5) == 0 ? 1 + random.nextInt(MOVIES - 1) : 5)) % MOVIES;
            }
        }
        return new LeaveOneOut()
                .split(dataset.interactions(), dataset.content(), 1)
                .validation();
    }

    private Weights others() {
        TrainingData data = split.training();
        try (var step = Progress.silent().start("Linear model", LinearStart.PARTS)) {
            var linear = LinearStart.fit(ratings, Weight.zeros(MOVIES, 512), setup.settings(), SEED, step);
            return new StartingWeights(setup.settings(), SEED)
                    .of(linear, ratings, data.content().movies());
        }
    }
}
