package marquee.lab.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can stand behind a source of candidates, in the order in which it may. */
public enum Stage {
    /** The learned ranker. */
    LIGHTGBM,
    /** Profile, calibration and fresh places. */
    RULES;

    /**
     * The stages of names such as {@code lightgbm, rules}.
     *
     * @return empty when there is none of a name, or they stand in another order
     */
    public static Optional<List<Stage>> of(List<String> names) {
        List<Stage> stages = Arrays.stream(values())
                .filter(stage -> names.contains(stage.toString()))
                .toList();
        boolean asNamed = stages.stream().map(Stage::toString).toList().equals(names);
        return asNamed && !stages.isEmpty() ? Optional.of(stages) : Optional.empty();
    }

    /** All names, as a sentence lists them. */
    public static String names() {
        return Arrays.stream(values()).map(Stage::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
