package marquee.evaluation.splits;

import java.util.BitSet;
import java.util.List;
import marquee.evaluation.model.TrainingData;

/**
 * One round of training and asking.
 *
 * @param training what may be learned from
 * @param questions everybody with at least one relevant held-out movie
 * @param rankable rows of the movies that compete in the ranking; not copied, must not change
 */
public record Split(TrainingData training, List<Question> questions, BitSet rankable) {

    /** Leaves out the people without a relevant held-out movie. */
    public Split {
        questions = questions.stream().filter(q -> q.relevant().length > 0).toList();
    }

    /** Every movie competes. */
    public static Split wholeCatalogue(TrainingData training, List<Question> questions) {
        var all = new BitSet();
        all.set(0, training.movies());
        return new Split(training, questions, all);
    }
}
