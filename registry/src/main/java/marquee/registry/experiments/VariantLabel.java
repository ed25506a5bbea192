package marquee.registry.experiments;

import java.util.Collection;
import java.util.List;

/**
 * How answers and events name variants: {@code experiment_variant}, those of several layers with two underscores between
 * them; names have none. What canaries add is named alike.
 */
public final class VariantLabel {

    /** What events may say is no longer. */
    static final int MOST = 64;

    static final String BETWEEN = "__";

    private VariantLabel() {}

    /** Of one variant. */
    public static String of(String experiment, String variant) {
        return experiment + "_" + variant;
    }

    /** Of several at once. */
    public static String joined(Collection<String> labels) {
        return String.join(BETWEEN, labels);
    }

    /** Those that were joined. */
    public static List<String> parts(String joined) {
        return List.of(joined.split(BETWEEN, -1));
    }
}
