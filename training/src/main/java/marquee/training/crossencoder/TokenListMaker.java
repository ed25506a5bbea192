package marquee.training.crossencoder;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.evaluation.splits.Question;
import marquee.training.graph.GraphModel;
import marquee.training.graph.TrainingGraph;
import marquee.training.secondstage.ranker.LabelCut;
import marquee.training.secondstage.ranker.PeopleToRank;
import marquee.training.secondstage.ranker.RankerSettings;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weights;

/** Makes the lists of one cut: histories and the towers' candidates from before it, labels from after it. */
final class TokenListMaker {

    private static final int AT_ONCE = 256;
    private static final int CANDIDATES = 200;

    private final LabelCut cut;
    private final RankerSettings settings;
    private final TokenTexts texts;

    TokenListMaker(LabelCut cut, RankerSettings settings, TokenTexts texts) {
        this.cut = cut;
        this.settings = settings;
        this.texts = texts;
    }

    /**
     * The lists of everybody who has something relevant.
     *
     * @param towers settings and weights, learned from before the cut
     */
    List<TokenList> make(TowerSettings towers, Weights weights) {
        int[] counts = cut.before().ratings().counts();
        var lists = new ArrayList<TokenList>();
        try (var graph = new TrainingGraph(towers, weights, Set.of())) {
            int[] numbers = IntStream.rangeClosed(1, counts.length).toArray();
            List<Question> questions = questions();
            for (int from = 0; from < questions.size(); from += AT_ONCE) {
                List<Question> some = questions.subList(from, Math.min(from + AT_ONCE, questions.size()));
                float[][] scores = graph.score(
                        some.stream()
                                .map(Question::person)
                                .map(GraphModel::inputs)
                                .toList(),
                        numbers);
                for (int i = 0; i < scores.length; i++) {
                    lists.add(list(some.get(i), withoutUnrated(scores[i], counts)));
                }
            }
        }
        return lists;
    }

    private static float[] withoutUnrated(float[] scores, int[] counts) {
        for (int row = 0; row < counts.length; row++) {
            scores[row] = counts[row] == 0 ? Float.NEGATIVE_INFINITY : scores[row];
        }
        return scores;
    }

    private List<Question> questions() {
        Interactions before = cut.before().ratings();
        int stride = Math.max(1, Math.ceilDiv(before.users(), settings.limits().people()));
        return IntStream.range(0, before.users())
                .filter(user -> user % stride == 0 && before.count(user) > 0)
                .mapToObj(user -> Question.of(Person.known(user, before), cut.labels(), user, settings.relevant()))
                .filter(question -> question.relevant().length > 0)
                .toList();
    }

    private TokenList list(Question question, float[] scores) {
        Person person = question.person();
        int[] nearest = PeopleToRank.sources(scores, person).nearest();
        int[] candidates = Arrays.copyOf(nearest, Math.min(CANDIDATES, nearest.length));
        var relevant = new IntOpenHashSet(question.relevant());
        var hits = new boolean[candidates.length];
        for (int place = 0; place < hits.length; place++) {
            hits[place] = relevant.contains(candidates[place]);
        }
        return new TokenList(
                person.row(),
                texts.query(PeopleToRank.history(person)),
                Arrays.stream(candidates).mapToObj(texts::text).toArray(int[][]::new),
                hits,
                relevant.size());
    }
}
