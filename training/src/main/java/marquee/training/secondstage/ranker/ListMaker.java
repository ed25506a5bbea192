package marquee.training.secondstage.ranker;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.evaluation.splits.Question;
import marquee.ranking.features.Feature;
import marquee.ranking.features.FeatureRows;
import marquee.ranking.features.RankingTables;
import marquee.ranking.features.Sources;
import marquee.ranking.learned.LearnedRanker;
import marquee.training.secondstage.ranker.trees.RankedLists;

/** Makes the lists of one cut: candidates and features from before it, labels from after it. */
final class ListMaker {

    /** Scores at once: people times movies. */
    private static final int AT_ONCE = 4_000_000;

    private final LabelCut cut;
    private final RankerSettings settings;
    private final FeatureRows rows = new FeatureRows();
    private final FloatArrayList features = new FloatArrayList();
    private final FloatArrayList labels = new FloatArrayList();
    private final IntArrayList sizes = new IntArrayList();
    private final IntArrayList relevant = new IntArrayList();
    private final SourceFinds finds = new SourceFinds();

    ListMaker(LabelCut cut, RankerSettings settings) {
        this.cut = cut;
        this.settings = settings;
    }

    /**
     * The lists of everybody who has something relevant among the candidates.
     *
     * @param source fitted to what was before the cut
     */
    RankedLists make(RankedSource source) {
        Interactions before = cut.before().ratings();
        int[] counts = before.counts();
        try (var fitted = source.fit(cut.before())) {
            RankingTables tables = RankingTablesMaker.of(before, fitted.movies());
            List<Question> questions = questions(before);
            int atOnce = Math.max(1, AT_ONCE / counts.length);
            for (int from = 0; from < questions.size(); from += atOnce) {
                List<Question> some = questions.subList(from, Math.min(from + atOnce, questions.size()));
                float[][] scores =
                        fitted.scores(some.stream().map(Question::person).toList());
                for (int i = 0; i < some.size(); i++) {
                    leaveOutUnrated(scores[i], counts);
                    add(some.get(i), source.candidates(scores[i], some.get(i).person()), scores[i], tables);
                }
            }
        }
        return new RankedLists(
                features.toFloatArray(), labels.toFloatArray(), sizes.toIntArray(), relevant.toIntArray());
    }

    /** Who found what was relevant in the lists so far. */
    SourceFinds finds() {
        return finds;
    }

    private List<Question> questions(Interactions before) {
        int stride = Math.max(1, Math.ceilDiv(before.users(), settings.limits().people()));
        var questions = new ArrayList<Question>();
        for (int user = 0; user < before.users(); user += stride) {
            if (before.count(user) >= LearnedRanker.FEWEST_RATINGS) {
                questions.add(Question.of(Person.known(user, before), cut.labels(), user, settings.relevant()));
            }
        }
        return questions.stream()
                .filter(question -> question.relevant().length > 0)
                .toList();
    }

    private static void leaveOutUnrated(float[] scores, int[] counts) {
        for (int row = 0; row < scores.length; row++) {
            scores[row] = counts[row] == 0 ? Float.NEGATIVE_INFINITY : scores[row];
        }
    }

    private void add(Question question, Sources candidates, float[] scores, RankingTables tables) {
        rows.read(PeopleToRank.of(question.person(), row -> scores[row]), candidates, tables);
        int count = rows.candidates().size();
        boolean any = false;
        for (int place = 0; place < count; place++) {
            boolean hit = IntStream.of(question.relevant()).anyMatch(isRow(place));
            any |= hit;
            if (hit) {
                finds.addFound(rows.candidates(), place);
            }
            labels.add(hit ? 1 : 0);
        }
        if (!any) {
            labels.size(labels.size() - count);
            return;
        }
        features.addElements(features.size(), rows.values(), 0, count * Feature.COUNT);
        sizes.add(count);
        relevant.add(question.relevant().length);
        finds.addRelevant(question.relevant().length);
    }

    private IntPredicate isRow(int place) {
        int row = rows.candidates().row(place);
        return movie -> movie == row;
    }
}
