package marquee.lab.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.evaluation.Evaluator;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.protocols.ColdMovie;
import marquee.evaluation.protocols.ColdUser;
import marquee.evaluation.protocols.Warm;
import marquee.evaluation.splits.Folds;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Split;
import marquee.evaluation.tuning.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same expectations of every baseline, on people who like either westerns or musicals. */
class BaselinesTest {

    private static final Set<String> IMPERSONAL =
            Set.of("random", "most-popular", "popular-last-week", "svd-biases", "svd-biases-stars");
    private static final Set<String> WITHOUT_NEW_PEOPLE = Set.of("ncf");
    private static final SmallDataset DATASET = SmallDataset.twoTastes(80, 60);
    private static final Interactions ALL = DATASET.interactions();
    private static final Folds WARM = new Warm().split(ALL, DATASET.content(), 1);

    static Stream<Family> everybody() {
        return Baselines.all().stream();
    }

    /** All but the one that TensorFlow trains, whose sums depend on the order in which threads finish. */
    static Stream<Family> exactlyRepeatable() {
        return everybody().filter(family -> !family.name().equals("ncf"));
    }

    static Stream<Family> personal() {
        return everybody().filter(family -> !IMPERSONAL.contains(family.name()));
    }

    static Stream<Family> readyForNewPeople() {
        return personal().filter(family -> !WITHOUT_NEW_PEOPLE.contains(family.name()));
    }

    static Stream<Family> readyForNewMovies() {
        return personal().filter(family -> first(family, WARM.test()).knowsUnratedMovies());
    }

    @ParameterizedTest
    @MethodSource("personal")
    void shows_people_movies_of_their_own_taste(Family family) {
        assertThat(ownTaste(family, WARM.test())).isGreaterThan(0.75);
    }

    @ParameterizedTest
    @MethodSource("readyForNewPeople")
    void understands_people_who_came_after_training(Family family) {
        Split cold = new ColdUser().split(ALL, DATASET.content(), 1).test();
        assertThat(ownTaste(family, cold)).isGreaterThan(0.75);
    }

    @ParameterizedTest
    @MethodSource("readyForNewMovies")
    void ranks_movies_that_nobody_has_rated_by_their_content(Family family) {
        Split cold = new ColdMovie().split(ALL, DATASET.content(), 1).test();
        try (Model model = first(family, cold).fit(cold.training(), 1)) {
            assertThat(Evaluator.judge(model, cold).get("mrr@10")).isGreaterThan(0.8);
        }
    }

    @ParameterizedTest
    @MethodSource("exactlyRepeatable")
    void gives_the_same_scores_for_the_same_seed(Family family) {
        Recommender recommender = first(family, WARM.test());
        assertThat(scores(recommender, WARM.test())).isDeepEqualTo(scores(recommender, WARM.test()));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void survives_training_without_a_single_rating(Family family) {
        var nothing = new TrainingData(ALL.keep((user, position) -> false), DATASET.content());
        try (Model model = first(family, WARM.test()).fit(nothing, 1)) {
            float[] scores = model.score(List.of(Person.known(0, nothing.ratings())))[0];
            assertThat(IntStream.range(0, scores.length).mapToDouble(i -> scores[i]))
                    .hasSize(ALL.items().size())
                    .allMatch(Double::isFinite);
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void says_how_large_it_is(Family family) {
        try (Model model = first(family, WARM.test()).fit(WARM.test().training(), 1)) {
            assertThat(model.bytes()).isPositive();
        }
    }

    @Test
    void there_are_25_and_every_name_is_there_once() {
        assertThat(everybody().map(Family::name)).hasSize(25).doesNotHaveDuplicates();
    }

    private static Recommender first(Family family, Split split) {
        return family.candidates().apply(split.training()).getFirst();
    }

    private static float[][] scores(Recommender recommender, Split split) {
        try (Model model = recommender.fit(split.training(), 5)) {
            return model.score(
                    split.questions().stream().map(Question::person).limit(10).toList());
        }
    }

    /**
     * How much of the first five places, over everybody, is in the half that the person's first rated movies are of.
     */
    private static double ownTaste(Family family, Split split) {
        try (Model model = first(family, split).fit(split.training(), 1)) {
            List<Judged> lists = Evaluator.lists(model, split);
            return IntStream.range(0, lists.size())
                    .mapToDouble(i -> share(lists.get(i), split.questions().get(i)))
                    .average()
                    .orElse(0);
        }
    }

    private static double share(Judged list, Question question) {
        int half = ALL.items().size() / 2;
        boolean secondHalf = question.relevant()[0] >= half;
        int places = Math.min(5, list.shown().length);
        long own = IntStream.range(0, places)
                .filter(place -> list.shown()[place] >= half == secondHalf)
                .count();
        return (double) own / places;
    }
}
