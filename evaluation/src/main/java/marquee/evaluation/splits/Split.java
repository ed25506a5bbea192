package marquee.evaluation.splits;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marquee.evaluation.model.TrainingData;

/**
 * One round of training and asking.
 *
 * @param training what may be learned from
 * @param questions everybody with at least one relevant held-out movie
 * @param rankable rows of the movies that compete in the ranking; not copied, must not change
 * @param apart questions that no figure but their own is a mean over, by what they are about
 */
public record Split(
        TrainingData training, List<Question> questions, BitSet rankable, Map<String, List<Question>> apart) {

    /** Leaves out the people without a relevant held-out movie. */
    public Split {
        questions = answerable(questions);
        var kept = new TreeMap<String, List<Question>>();
        apart.forEach((about, asked) -> kept.put(about, answerable(asked)));
        apart = Collections.unmodifiableMap(kept);
    }

    /** All questions are about the same. */
    public Split(TrainingData training, List<Question> questions, BitSet rankable) {
        this(training, questions, rankable, Map.of());
    }

    /** The same with other questions beside. */
    public Split with(Map<String, List<Question>> beside) {
        return new Split(training, questions, rankable, beside);
    }

    private static List<Question> answerable(List<Question> questions) {
        return questions.stream().filter(q -> q.relevant().length > 0).toList();
    }

    /** Every movie competes. */
    public static Split wholeCatalogue(TrainingData training, List<Question> questions) {
        var all = new BitSet();
        all.set(0, training.movies());
        return new Split(training, questions, all);
    }
}
