package marquee.training;

import java.nio.file.Path;
import java.util.Optional;
import marquee.catalog.Dataset;
import marquee.towers.text.TextEncoders;
import marquee.training.secondstage.ranker.RankerSettings;

/**
 * What to train.
 *
 * @param dataset the ratings and movies
 * @param texts how the movies' texts become vectors
 * @param learning from whom, and for how long
 * @param target where the release goes
 */
public record TrainingRequest(Dataset dataset, Texts texts, Learning learning, Target target) {

    /**
     * How the movies' texts become vectors.
     *
     * @param encoder one of {@link TextEncoders#NAMES}
     * @param cache folder of kept text vectors, such as {@code data/cache/text}
     */
    public record Texts(String encoder, Path cache) {}

    /**
     * From whom to learn, and for how long.
     *
     * @param seed of everything random
     * @param people whose ratings to learn from
     * @param maxSteps of gradient descent; absent where the size of the data decides
     * @param ranker how to learn one beside the towers; absent: there is none
     */
    public record Learning(long seed, UserSample people, Optional<Integer> maxSteps, Optional<RankerSettings> ranker) {

        /** Refuses steps below 0, with a sentence that says so. */
        public Learning {
            if (maxSteps.orElse(0) < 0) {
                throw new IllegalArgumentException("There are 0 or more steps, not " + maxSteps.get() + ".");
            }
        }

        /** From everybody, for as long as the size of the data wants. */
        public static Learning fromEverybody(long seed) {
            return new Learning(seed, UserSample.ALL, Optional.empty(), Optional.of(RankerSettings.LIKED_NEXT));
        }
    }

    /**
     * Where the release goes.
     *
     * @param models the folder of all releases, such as {@code data/models}
     * @param force whether to publish even if the gate says no
     * @param live number of the release that the gate compares with; absent where nobody knows: the newest
     */
    public record Target(Path models, boolean force, Optional<String> live) {

        /** Compared with the newest. */
        public Target(Path models, boolean force) {
            this(models, force, Optional.empty());
        }
    }
}
