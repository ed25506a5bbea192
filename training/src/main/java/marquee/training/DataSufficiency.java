package marquee.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.training.loop.Validation;

/** Whether a dataset tells enough for towers to be learnt and judged. With less, what comes out is chance. */
final class DataSufficiency {

    /** People whose held-out ratings must hold a movie they liked: fewer cannot tell good towers from bad ones. */
    private static final int FEWEST_JUDGES = 10;

    private DataSufficiency() {}

    /** What there is too little of, in a sentence; empty when there is enough. */
    static Optional<String> objection(String name, TrainingData training) {
        long judges = Validation.lastTenth(training).questions().stream()
                .filter(question -> question.relevant().length > 0)
                .count();
        if (judges >= FEWEST_JUDGES) {
            return Optional.empty();
        }
        Interactions ratings = training.ratings();
        return Optional.of(String.format(
                Locale.ROOT,
                "%s has too little to learn from: %,d ratings, %,d of them four stars or more, by %,d people of %,d movies,"
                        + " where at least %d people must have rated five movies or more and like one of their last",
                name,
                ratings.size(),
                Arrays.stream(ratings.likes()).asLongStream().sum(),
                ratings.users(),
                ratings.items().size(),
                FEWEST_JUDGES));
    }
}
