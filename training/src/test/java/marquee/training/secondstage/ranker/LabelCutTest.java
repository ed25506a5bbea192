package marquee.training.secondstage.ranker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import marquee.catalog.progress.Progress;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.TowerSettings;
import marquee.training.towers.TowerTrainer;
import org.junit.jupiter.api.Test;

class LabelCutTest {

    private static final RankerSettings SETTINGS = RankerSettings.LIKED_NEXT;

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

    /** What comes after a cut changes: other movies, other stars, another time. Everything but the labels must not. */
    @Test
    void features_are_the_same_whatever_happens_after_the_cut() {
        LabelCut cut = LabelCut.of(training, SETTINGS).getFirst();
        var another = new SmallDataset();
        Interactions all = training.ratings();
        Interactions before = cut.before().ratings();
        for (int user = 0; user < all.users(); user++) {
            for (int position = all.start(user); position < all.end(user); position++) {
                boolean after = position >= all.start(user) + before.count(user);
                another.genres(all.items().movie(all.item(position)).value(), "Western");
                another.rated(
                        all.userId(user),
                        all.items().movie(all.item(position)).value(),
                        after ? 5.5 - all.stars(position) : all.stars(position),
                        all.epochSecond(position) + (after ? 5_000_000 : 0));
            }
        }
        var other = new TrainingData(another.interactions(), training.content());
        RankedLists lists = lists(cut);
        RankedLists others = lists(LabelCut.of(other, SETTINGS).getFirst());
        assertThat(lists.sizes()).hasSizeGreaterThan(20);
        assertThat(featuresOf(others)).containsAnyElementsOf(featuresOf(lists));
        assertThat(lists.labels()).isNotEqualTo(others.labels());
    }

    /** The features of each list, as words: other labels may leave other people without a list. */
    private static Set<String> featuresOf(RankedLists lists) {
        var words = new HashSet<String>();
        int from = 0;
        int width = lists.features().length / Math.max(1, lists.rows());
        for (int size : lists.sizes()) {
            words.add(Arrays.toString(Arrays.copyOfRange(lists.features(), from * width, (from + size) * width)));
            from += size;
        }
        return words;
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
