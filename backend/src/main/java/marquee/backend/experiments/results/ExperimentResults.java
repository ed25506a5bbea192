package marquee.backend.experiments.results;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an experiment has come to; kept as JSON.
 *
 * @param readAt when its events were read, by the service's clock
 * @param verdict in a sentence
 * @param mismatch whether the people do not fit the weights, so that no figure can be trusted
 * @param variants the control first
 * @param differences of the other variants from the control, in what was to decide
 */
public record ExperimentResults(
        Instant readAt, String verdict, boolean mismatch, List<VariantResult> variants, List<Difference> differences) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Copies the lists. */
    public ExperimentResults {
        variants = List.copyOf(variants);
        differences = List.copyOf(differences);
    }

    /**
     * One variant.
     *
     * @param variant its name
     * @param people who were shown something by it
     * @param coverage different movies that it showed, as a part of the catalogue
     * @param metrics by name; those of which nothing is known are left out
     */
    public record VariantResult(String variant, long people, double coverage, Map<String, Figure> metrics) {

        /** Copies the metrics. */
        public VariantResult {
            metrics = Map.copyOf(metrics);
        }
    }

    /**
     * A mean over people.
     *
     * @param people of whom something is known
     * @param mean in the metric's units
     */
    public record Figure(long people, double mean) {}

    /**
     * A variant's metric minus the control's, with an interval that holds however often one looks.
     *
     * @param variant which
     * @param metric by name
     * @param primary whether it shall become better, rather than not worse
     * @param estimate in the metric's units
     * @param low null while too little is known
     * @param high null while too little is known
     * @param says better, worse, or open
     */
    public record Difference(
            String variant,
            String metric,
            boolean primary,
            double estimate,
            @Nullable Double low,
            @Nullable Double high,
            String says) {}

    /** Reads what {@link #json} has written. */
    public static ExperimentResults of(String json) {
        return JSON.readValue(json, ExperimentResults.class);
    }

    /** For keeping. */
    String json() {
        return JSON.writeValueAsString(this);
    }
}
