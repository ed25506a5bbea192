package marquee.registry.experiments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import marquee.catalog.hash.Sha256;

/**
 * Who is in which variant: a hash of salt and person, the same in every process and after every restart, so nothing is
 * looked up. Whether one is in the experiment and which variant one has are two hashes, so that another share moves nobody
 * from variant to variant (Tang, Agarwal, O'Brien and Meyer, Overlapping Experiment Infrastructure, KDD 2010).
 */
public final class Assignment {

    private static final double SPAN = 0x1.0p53;

    private Assignment() {}

    /** The person's variant; empty for who is not in the experiment. */
    public static Optional<ExperimentVariant> of(Experiment experiment, long person) {
        return isIn(experiment.salt(), experiment.percent(), person)
                ? Optional.of(variant(experiment, unit(experiment.salt() + "/variant", person)))
                : Optional.empty();
    }

    /**
     * Whether the person is among so many of all; who is stays so while the share grows.
     *
     * @param salt another one chooses others
     * @param percent of all people, 0 to 100
     */
    public static boolean isIn(String salt, double percent, long person) {
        return unit(salt + "/share", person) * 100 < percent;
    }

    private static ExperimentVariant variant(Experiment experiment, double at) {
        double rest = at
                * experiment.variants().stream()
                        .mapToDouble(ExperimentVariant::weight)
                        .sum();
        for (ExperimentVariant variant : experiment.variants()) {
            rest -= variant.weight();
            if (rest < 0) {
                return variant;
            }
        }
        return experiment.variants().getLast();
    }

    /** At least 0, below 1, evenly. */
    private static double unit(String salt, long person) {
        byte[] hash = Sha256.digest().digest((salt + "/" + person).getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(hash).getLong() >>> 11) / SPAN;
    }
}
