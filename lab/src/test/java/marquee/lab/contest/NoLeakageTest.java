package marquee.lab.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.protocols.LeaveOneOut;
import marquee.evaluation.protocols.NextMovie;
import marquee.evaluation.protocols.Protocol;
import marquee.evaluation.protocols.Protocols;
import marquee.evaluation.protocols.TwoStage;
import marquee.evaluation.protocols.Warm;
import marquee.evaluation.protocols.WarmAll;
import marquee.evaluation.splits.Folds;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Split;
import marquee.evaluation.tuning.Family;
import marquee.lab.baselines.Baselines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every recommender, the towers included, sees the data only through {@link Recommender#fit} and {@link Model#score}; a
 * spy there sees all that any of them can.
 */
class NoLeakageTest {

    private static final SmallDataset DATASET = SmallDataset.twoTastes(80, 60);
    private static final Interactions ALL = DATASET.interactions();

    static List<Protocol> protocols() {
        return Protocols.ALL;
    }

    static List<Protocol> chronologicalProtocols() {
        return List.of(new Warm(), new WarmAll(), new NextMovie(), new LeaveOneOut(), new TwoStage(true));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void no_test_rating_reaches_training_tuning_or_a_history(Protocol protocol) {
        Set<Long> heldOut = heldOut(protocol.split(ALL, DATASET.content(), 1).test());
        var spy = new Spy();
        new Contest(protocol, ALL, DATASET.content(), 1, true).measure(spy.family());
        assertThat(heldOut).isNotEmpty();
        assertThat(spy.learned).isNotEmpty().doesNotContainAnyElementsOf(heldOut);
        assertThat(spy.histories).doesNotContainAnyElementsOf(heldOut);
        assertThat(spy.histories.isEmpty()).isEqualTo(protocol.name().equals("genres-only"));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void tuning_is_judged_by_other_ratings_than_the_test(Protocol protocol) {
        Folds folds = protocol.split(ALL, DATASET.content(), 1);
        assertThat(heldOut(folds.validation()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(heldOut(folds.test()))
                .doesNotContainAnyElementsOf(trained(folds.validation().training()));
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void the_test_has_no_say_in_which_parameters_are_chosen(Protocol protocol) {
        var dataset = SmallDataset.twoTastes(80, 400); // so many that chance does not rank all cold movies
        Interactions all = dataset.interactions();
        Folds folds = protocol.split(all, dataset.content(), 1);
        var knowsTest = new Oracle("knows the test", answers(folds.test()));
        var knowsValidation = new Oracle("knows validation", answers(folds.validation()));
        var family = new Family("oracles", training -> List.of(knowsTest, knowsValidation));
        assertThat(new Contest(protocol, all, dataset.content(), 1, false).measure(family))
                .hasValueSatisfying(measured -> assertThat(measured.chosen()).contains("knows validation"));
    }

    @ParameterizedTest
    @MethodSource("chronologicalProtocols")
    void nothing_after_a_persons_split_point_is_in_training(Protocol protocol) {
        Folds folds = protocol.split(ALL, DATASET.content(), 1);
        for (Split split : List.of(folds.validation(), folds.test())) {
            Interactions training = split.training().ratings();
            for (Question question : split.questions()) {
                Person person = question.person();
                long newest = person.count() == 0 ? Long.MIN_VALUE : person.epochSecond(person.count() - 1);
                assertThat(training.count(person.row())).isEqualTo(person.count());
                assertThat(times(person.row(), question.heldOut())).allMatch(second -> second >= newest);
            }
        }
    }

    /** All but the one whose training is repeatable only up to rounding. */
    static Stream<Family> baselines() {
        return Baselines.all().stream().filter(family -> !family.name().equals("ncf"));
    }

    /** The same people after other test ratings: whatever is learned, chosen, counted or shown must be the same. */
    @ParameterizedTest
    @MethodSource("baselines")
    void other_test_ratings_change_no_score(Family family) {
        Split original = new Warm().split(ALL, DATASET.content(), 1).test();
        Split altered =
                new Warm().split(withOtherTestRatings(), DATASET.content(), 1).test();
        assertThat(heldOut(altered)).isNotEqualTo(heldOut(original));
        assertThat(scores(family, altered)).isDeepEqualTo(scores(family, original));
    }

    private static float[][] scores(Family family, Split split) {
        Recommender recommender = family.candidates().apply(split.training()).getFirst();
        Interactions ratings = split.training().ratings();
        try (Model model = recommender.fit(split.training(), 1)) {
            return model.score(List.of(Person.known(0, ratings), Person.known(33, ratings)));
        }
    }

    /** Everybody's last fifth of positives goes to movies they had not rated. */
    private static Interactions withOtherTestRatings() {
        var altered = new SmallDataset();
        for (int movie = 1; movie <= ALL.items().size(); movie++) {
            altered.genres(movie, movie <= ALL.items().size() / 2 ? "Western" : "Musical");
        }
        Interactions positives = ALL.keep((user, position) -> ALL.positive(position));
        Set<Long> all = trained(new TrainingData(positives, DATASET.content()));
        for (int user = 0; user < positives.users(); user++) {
            int cut = positives.end(user) - positives.count(user) / 5;
            long unrated = 1;
            for (int position = positives.start(user); position < positives.end(user); position++) {
                long movie = positives.items().datasetId(positives.item(position));
                if (position >= cut) {
                    while (all.contains(pair(user, (int) unrated - 1))) {
                        unrated++;
                    }
                    movie = unrated++;
                }
                altered.rated(
                        positives.userId(user), movie, positives.stars(position), positives.epochSecond(position));
            }
        }
        return altered.interactions();
    }

    private static Map<Integer, int[]> answers(Split split) {
        Map<Integer, int[]> answers = new HashMap<>();
        split.questions().forEach(question -> answers.put(rowOf(question.person()), question.relevant()));
        return answers;
    }

    private static Set<Long> heldOut(Split split) {
        Set<Long> pairs = new HashSet<>();
        for (Question question : split.questions()) {
            for (int movie : question.heldOut()) {
                pairs.add(pair(rowOf(question.person()), movie));
            }
        }
        return pairs;
    }

    /** People without a row are told apart by their first rating. */
    private static int rowOf(Person person) {
        return person.row() == Person.UNSEEN ? 1_000_000 + (int) person.epochSecond(0) : person.row();
    }

    private static Set<Long> trained(TrainingData training) {
        Set<Long> pairs = new HashSet<>();
        Interactions ratings = training.ratings();
        for (int user = 0; user < ratings.users(); user++) {
            for (int position = ratings.start(user); position < ratings.end(user); position++) {
                pairs.add(pair(user, ratings.item(position)));
            }
        }
        return pairs;
    }

    private static long pair(int user, int movie) {
        return user * 100_000L + movie;
    }

    private static List<Long> times(int user, int[] movies) {
        List<Long> times = new ArrayList<>();
        for (int position = ALL.start(user); position < ALL.end(user); position++) {
            int rated = ALL.item(position);
            if (Arrays.stream(movies).anyMatch(movie -> movie == rated)) {
                times.add(ALL.epochSecond(position));
            }
        }
        return times;
    }

    /** Knows the answers to some questions. */
    private record Oracle(String name, Map<Integer, int[]> answers) implements Recommender {

        @Override
        public boolean random() {
            return false;
        }

        @Override
        public boolean knowsUnratedMovies() {
            return true;
        }

        @Override
        public Model fit(TrainingData training, long seed) {
            return new Answers(training.movies(), answers);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private record Answers(int movies, Map<Integer, int[]> known) implements Model {

        @Override
        public float[][] score(List<Person> people) {
            var scores = new float[people.size()][movies];
            for (int i = 0; i < scores.length; i++) {
                for (int movie : known.getOrDefault(rowOf(people.get(i)), new int[0])) {
                    scores[i][movie] = 1;
                }
            }
            return scores;
        }

        @Override
        public long bytes() {
            return 1;
        }
    }

    /** Learns nothing and remembers everything it was shown. */
    private static final class Spy implements Recommender {

        private final Set<Long> learned = new HashSet<>();
        private final Set<Long> histories = new HashSet<>();

        Family family() {
            return new Family("spy", training -> List.of(this, this));
        }

        @Override
        public String name() {
            return "spy";
        }

        @Override
        public boolean random() {
            return true;
        }

        @Override
        public boolean knowsUnratedMovies() {
            return true;
        }

        @Override
        public Model fit(TrainingData training, long seed) {
            learned.addAll(trained(training));
            return new SpyModel(training.movies(), histories);
        }
    }

    private record SpyModel(int movies, Set<Long> histories) implements Model {

        @Override
        public float[][] score(List<Person> people) {
            for (Person person : people) {
                for (int i = 0; i < person.count(); i++) {
                    histories.add(pair(rowOf(person), person.movie(i)));
                }
            }
            return new float[people.size()][movies];
        }

        @Override
        public long bytes() {
            return 1;
        }
    }
}
