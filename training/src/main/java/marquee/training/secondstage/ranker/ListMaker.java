package marquee.training.secondstage.ranker;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.evaluation.splits.Question;
import marquee.ranking.features.Feature;
import marquee.ranking.features.FeatureRows;
import marquee.ranking.features.RankingTables;
import marquee.ranking.learned.LearnedRanker;
import marquee.ranking.movies.MovieTable;
import marquee.towers.inference.UserTowerInputs;
import marquee.training.graph.GraphModel;
import marquee.training.graph.TrainingGraph;
import marquee.training.secondstage.movies.MovieTables;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weights;

/** Makes the lists of one cut: candidates and features from before it, labels from after it. */
final class ListMaker {

    private static final int AT_ONCE = 256;

    private final LabelCut cut;
    private final RankerSettings settings;
    private final FeatureRows rows = new FeatureRows();
    private final FloatArrayList features = new FloatArrayList();
    private final FloatArrayList labels = new FloatArrayList();
    private final IntArrayList sizes = new IntArrayList();
    private final IntArrayList relevant = new IntArrayList();

    ListMaker(LabelCut cut, RankerSettings settings) {
        this.cut = cut;
        this.settings = settings;
    }

    /**
     * The lists of everybody who has something relevant among the candidates.
     *
     * @param towers settings and weights, learned from before the cut
     */
    RankedLists make(TowerSettings towers, Weights weights) {
        Interactions before = cut.before().ratings();
        int[] counts = before.counts();
        try (var graph = new TrainingGraph(towers, weights, Set.of())) {
            int[] numbers = IntStream.rangeClosed(1, counts.length).toArray();
            float[][] vectors = graph.movieVectors(numbers);
            RankingTables tables = RankingTablesMaker.of(before, MovieTables.of(cut.before(), vectors));
            List<Question> questions = questions(before);
            for (int from = 0; from < questions.size(); from += AT_ONCE) {
                List<Question> some = questions.subList(from, Math.min(from + AT_ONCE, questions.size()));
                List<UserTowerInputs> inputs = some.stream()
                        .map(Question::person)
                        .map(GraphModel::inputs)
                        .toList();
                float[][] people = graph.userVectors(inputs);
                for (int i = 0; i < some.size(); i++) {
                    add(some.get(i), people[i], tables, counts);
                }
            }
        }
        return new RankedLists(
                features.toFloatArray(), labels.toFloatArray(), sizes.toIntArray(), relevant.toIntArray());
    }

    private List<Question> questions(Interactions before) {
        int stride = Math.max(1, Math.ceilDiv(before.users(), settings.people()));
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

    private void add(Question question, float[] person, RankingTables tables, int[] counts) {
        MovieTable movies = tables.movies();
        var scores = new float[movies.size()];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = counts[row] == 0 ? Float.NEGATIVE_INFINITY : movies.score(row, person);
        }
        rows.read(PeopleToRank.of(question.person(), person), PeopleToRank.sources(scores, question.person()), tables);
        int count = rows.candidates().size();
        boolean any = false;
        for (int place = 0; place < count; place++) {
            boolean hit = IntStream.of(question.relevant()).anyMatch(isRow(place));
            any |= hit;
            labels.add(hit ? 1 : 0);
        }
        if (!any) {
            labels.size(labels.size() - count);
            return;
        }
        features.addElements(features.size(), rows.values(), 0, count * Feature.COUNT);
        sizes.add(count);
        relevant.add(question.relevant().length);
    }

    private IntPredicate isRow(int place) {
        int row = rows.candidates().row(place);
        return movie -> movie == row;
    }
}
