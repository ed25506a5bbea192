package marquee.lab.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Evaluator;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.protocols.WarmAll;
import marquee.evaluation.splits.Split;
import marquee.evaluation.tuning.Family;
import marquee.lab.Contestants;
import marquee.ranking.learned.LearnedRanker;
import org.junit.jupiter.api.Test;

/** People who rate movies one after the other as a list has them: whatever retrieves them, a ranker can learn that. */
class StagedRecommenderTest {

    private static final int PEOPLE = 130;
    private static final int MOVIES = 220;
    private static final Split SPLIT = split();
    private static final Map<String, Model> MODELS = new HashMap<>();

    @Test
    void the_ranker_puts_the_best_of_its_source_in_a_better_order() {
        assertThat(ndcg("ease+lightgbm")).isGreaterThan(1.2 * ndcg("ease"));
    }

    @Test
    void what_the_source_does_not_name_does_not_compete() {
        List<Person> known = people(LearnedRanker.FEWEST_RATINGS, Integer.MAX_VALUE);
        float[][] alone = scores("genres", known);
        float[][] ranked = scores("genres+lightgbm", known);
        assertThat(known).isNotEmpty();
        for (int i = 0; i < known.size(); i++) {
            int[] first = unseen(ranked[i], known.get(i));
            assertThat(IntStream.of(unseen(alone[i], known.get(i))).limit(200))
                    .containsExactlyInAnyOrder(
                            IntStream.of(first).limit(200).boxed().toArray(Integer[]::new));
            assertThat(first).isNotEqualTo(unseen(alone[i], known.get(i)));
        }
    }

    @Test
    void people_of_whom_the_ranker_has_learned_nothing_get_the_order_of_the_source() {
        List<Person> newcomers = newcomers(LearnedRanker.FEWEST_RATINGS - 1);
        assertThat(newcomers).isNotEmpty().allMatch(person -> person.count() > 0);
        assertThat(scores("genres+lightgbm", newcomers)).isDeepEqualTo(scores("genres", newcomers));
    }

    @Test
    void the_rules_hold_lists_of_any_source_to_what_people_like() {
        assertThat(figure("most-popular+rules", "miscalibration@10"))
                .isLessThan(.7 * figure("most-popular", "miscalibration@10"));
        assertThat(figure("ease+lightgbm+rules", "miscalibration@10"))
                .isLessThan(figure("ease+lightgbm", "miscalibration@10"));
    }

    private static double ndcg(String name) {
        return figure(name, "ndcg@10");
    }

    private static double figure(String name, String metric) {
        return Evaluator.judge(model(name), SPLIT).get(metric);
    }

    private static float[][] scores(String name, List<Person> people) {
        return model(name).score(people);
    }

    /** With the first of its parameters; each is fitted once for all tests. */
    private static Model model(String name) {
        return MODELS.computeIfAbsent(name, unknown -> {
            Family family = Contestants.named(List.of(name), Progress.silent()).getFirst();
            Recommender source = family.candidates().apply(SPLIT.training()).getFirst();
            return family.behind()
                    .map(stages -> stages.apply(source).getFirst())
                    .orElse(source)
                    .fit(SPLIT.training(), 1);
        });
    }

    private static int[] unseen(float[] scores, Person person) {
        boolean[] seen = new boolean[scores.length];
        IntStream.range(0, person.seen()).forEach(i -> seen[person.movie(i)] = true);
        return IntStream.range(0, scores.length)
                .filter(row -> !seen[row])
                .boxed()
                .sorted((a, b) -> scores[a] != scores[b] ? Float.compare(scores[b], scores[a]) : a - b)
                .mapToInt(row -> row)
                .toArray();
    }

    private static List<Person> people(int from, int to) {
        var ratings = SPLIT.training().ratings();
        return IntStream.range(0, ratings.users())
                .filter(user -> ratings.count(user) >= from && ratings.count(user) <= to)
                .limit(5)
                .mapToObj(user -> Person.known(user, ratings))
                .toList();
    }

    /** Some who have told no more than this. */
    private static List<Person> newcomers(int most) {
        var all = SPLIT.training().ratings();
        var few = all.keep((user, position) -> position < all.start(user) + most);
        return IntStream.range(0, few.users())
                .limit(5)
                .mapToObj(user -> Person.unseen(user, few))
                .toList();
    }

    private static Split split() {
        var random = new Random(3);
        var dataset = new SmallDataset();
        IntStream.rangeClosed(1, MOVIES)
                .forEach(movie -> dataset.genres(movie, movie % 40 < 20 ? "Western" : "Musical"));
        for (int person = 1; person <= PEOPLE; person++) {
            long second = random.nextInt(1_000_000);
            int from = random.nextInt(MOVIES);
            for (int i = 0; i < (person % 10 == 0 ? 10 : 40); i++) {
                dataset.rated(person, 1 + (from + i) % MOVIES, 4 + random.nextInt(3) / 2.0, second += 10);
            }
        }
        return new WarmAll().split(dataset.interactions(), dataset.content(), 1).test();
    }
}
