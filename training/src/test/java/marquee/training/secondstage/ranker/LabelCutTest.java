package marquee.training.secondstage.ranker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import marquee.catalog.progress.Progress;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.DatasetContent;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.features.Feature;
import marquee.ranking.learned.LearnedRanker;
import marquee.training.loop.TrainingSetup;
import marquee.training.secondstage.ranker.trees.RankedLists;
import marquee.training.settings.TowerSettings;
import marquee.training.towers.TowerTrainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelCutTest {

    private static final RankerSettings SETTINGS = RankerSettings.LIKED_NEXT;

    @TempDir
    private Path texts;

    private final TrainingData training = data(SmallDataset.twoTastes(60, 80));

    @Test
    void labels_are_newer_than_anything_else_that_is_known_of_their_person() {
        for (LabelCut cut : LabelCut.of(training, SETTINGS)) {
            Interactions before = cut.before().ratings();
            assertThat(before.size()).isPositive();
            for (int user = 0; user < before.users(); user++) {
                if (before.count(user) > 0 && cut.labels().count(user) > 0) {
                    assertThat(cut.labels().epochSecond(cut.labels().start(user)))
                            .isGreaterThanOrEqualTo(before.epochSecond(before.end(user) - 1));
                }
            }
        }
    }

    @Test
    void no_rating_is_a_label_twice_or_known_beside_it() {
        for (RankerSettings settings : List.of(SETTINGS, RankerSettings.RATED_AT_ANY_TIME)) {
            for (LabelCut cut : LabelCut.of(training, settings)) {
                Set<Long> labels = pairs(cut.labels());
                Set<Long> known = pairs(cut.before().ratings());
                assertThat(labels).hasSizeGreaterThan(100).doesNotContainAnyElementsOf(known);
            }
        }
        List<LabelCut> cuts = LabelCut.of(training, SETTINGS);
        assertThat(pairs(cuts.get(0).labels()))
                .doesNotContainAnyElementsOf(pairs(cuts.get(1).labels()));
        assertThat(pairs(cuts.get(1).before().ratings()))
                .doesNotContainAnyElementsOf(pairs(cuts.get(0).labels()));
    }

    /** What comes after a cut changes: other movies, other stars, other times, other tags. Everything but the labels must not. */
    @Test
    void features_of_everybody_are_the_same_whatever_is_rated_and_written_after_the_cut() {
        LabelCut cut = cut(whatHappened(Later.AS_IT_WAS));
        LabelCut other = cut(whatHappened(Later.OTHERWISE));
        RankedLists lists = lists(cut);
        RankedLists others = lists(other);
        assertSameFeatures(lists, cut, others, other);
        assertThat(lists.labels()).isNotEqualTo(others.labels());
    }

    @Test
    void a_tag_says_something_before_the_cut_and_nothing_after_it() {
        LabelCut without = cut(whatHappened(Later.AS_IT_WAS));
        LabelCut late = cut(whatHappened(Later.WITH_TAGS));
        LabelCut early = cut(whatHappened(Later.WITH_TAGS_MOVED_BEFORE));
        RankedLists lists = lists(without);
        assertThat(lists(late)).usingRecursiveComparison().isEqualTo(lists);
        assertThat(lists(early).features()).isNotEqualTo(lists.features());
    }

    /** What people do after the newest cut. */
    private enum Later {
        AS_IT_WAS,
        OTHERWISE,
        WITH_TAGS,
        WITH_TAGS_MOVED_BEFORE
    }

    private SmallDataset whatHappened(Later later) {
        var dataset = new SmallDataset();
        Interactions all = training.ratings();
        Interactions before =
                LabelCut.of(training, SETTINGS).getFirst().before().ratings();
        for (int user = 0; user < all.users(); user++) {
            int newest = all.start(user) + before.count(user) - 1;
            for (int position = all.start(user); position < all.end(user); position++) {
                boolean changed = position > newest && later == Later.OTHERWISE;
                dataset.rated(
                        all.userId(user),
                        all.items().movie(all.item(position)).value(),
                        changed && position % 3 == 0 ? 5.5 - all.stars(position) : all.stars(position),
                        all.epochSecond(position) + (changed ? 5_000_000 + position % 7 * 1_000 : 0));
            }
            write(dataset, user, newest, later);
        }
        return dataset;
    }

    /** About the newest movie that everybody had rated by the cut: some words then, others later. */
    private void write(SmallDataset dataset, int user, int newest, Later later) {
        Interactions all = training.ratings();
        long movie = all.items().movie(all.item(newest)).value();
        long then = all.epochSecond(newest);
        dataset.wrote(all.userId(user), movie, "then" + user % 4, then);
        switch (later) {
            case AS_IT_WAS -> {}
            case OTHERWISE, WITH_TAGS -> dataset.wrote(all.userId(user), movie, "later" + user % 4, then + 1);
            case WITH_TAGS_MOVED_BEFORE -> dataset.wrote(all.userId(user), movie, "later" + user % 4, then);
        }
    }

    private LabelCut cut(SmallDataset dataset) {
        var ratings = dataset.interactions();
        var content = new DatasetContent(dataset, ratings, "hashed", texts, true);
        return LabelCut.of(new TrainingData(ratings, content), SETTINGS).getFirst();
    }

    private static void assertSameFeatures(RankedLists lists, LabelCut cut, RankedLists others, LabelCut other) {
        Map<Integer, float[]> mine = featuresByPerson(lists, cut);
        Map<Integer, float[]> theirs = featuresByPerson(others, other);
        mine.keySet().retainAll(theirs.keySet());
        theirs.keySet().retainAll(mine.keySet());
        assertThat(mine).hasSizeGreaterThan(40);
        assertThat(theirs).usingRecursiveComparison().isEqualTo(mine);
    }

    /** A list is made for whoever likes a movie that is a candidate, which in so small a world are all that were rated. */
    private static Map<Integer, float[]> featuresByPerson(RankedLists lists, LabelCut cut) {
        Interactions labels = cut.labels();
        int[] counts = cut.before().ratings().counts();
        int[] people = IntStream.range(0, labels.users())
                .filter(user -> cut.before().ratings().count(user) >= LearnedRanker.FEWEST_RATINGS)
                .filter(user -> IntStream.range(labels.start(user), labels.end(user))
                        .anyMatch(position -> labels.positive(position) && counts[labels.item(position)] > 0))
                .toArray();
        assertThat(lists.sizes()).hasSameSizeAs(people);
        var features = new TreeMap<Integer, float[]>();
        int from = 0;
        for (int list = 0; list < people.length; list++) {
            int to = from + lists.sizes()[list] * Feature.COUNT;
            features.put(people[list], Arrays.copyOfRange(lists.features(), from, to));
            from = to;
        }
        return features;
    }

    private static RankedLists lists(LabelCut cut) {
        var setup = new TrainingSetup(
                TowerSettings.forRatings(cut.before().ratings().size()), 1, Progress.silent());
        return new ListMaker(cut, SETTINGS).make(RankedSource.towers(setup, TowerTrainer.start(setup, cut.before())));
    }

    private static TrainingData data(SmallDataset dataset) {
        return new TrainingData(dataset.interactions(), new WideContent(dataset.content()));
    }

    private static Set<Long> pairs(Interactions ratings) {
        var pairs = new HashSet<Long>();
        for (int user = 0; user < ratings.users(); user++) {
            for (int position = ratings.start(user); position < ratings.end(user); position++) {
                pairs.add(user * 1_000_000L + ratings.item(position));
            }
        }
        return pairs;
    }
}
