package marquee.registry.experiments;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is tried, on how many people, and what decides.
 *
 * @param name as answers, events and reports name it: small letters, digits and single dashes
 * @param layer of what it changes; one experiment of a layer runs at a time, those of different layers run independently
 * @param salt of the hash that assigns people: another salt shuffles them anew
 * @param percent of all people who are in it; raising it keeps everybody who was
 * @param variants at least two, the control first
 * @param goals what decides
 */
public record Experiment(
        String name, String layer, String salt, double percent, List<ExperimentVariant> variants, Goals goals) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Copies the variants.
     *
     * @throws IllegalArgumentException when a part is out of range; the sentence names it
     */
    public Experiment {
        variants = List.copyOf(variants);
        Stream.concat(Stream.of(name), variants.stream().map(ExperimentVariant::name))
                .forEach(Experiment::requireName);
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("percent is from 0 to 100, not " + percent);
        }
        if (variants.size() < 2) {
            throw new IllegalArgumentException("variants are at least two, not " + variants.size());
        }
        if (variants.stream().map(ExperimentVariant::name).distinct().count() < variants.size()) {
            throw new IllegalArgumentException("variants have names of their own");
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the names of experiments and variants have small letters, digits and single dashes, not " + name);
        }
    }

    /** Numbers of the releases that variants name. */
    public Set<String> releases() {
        return variants.stream()
                .flatMap(variant -> variant.release().stream().mapToObj(Integer::toString))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the business rules that its variants have. */
    Set<String> rules() {
        return variants.stream()
                .flatMap(variant -> variant.rules().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What its variants change, in words. */
    Set<String> changed() {
        return variants.stream()
                .flatMap(variant -> variant.changed().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The longest of its variants' labels, in characters. */
    int longestLabel() {
        return variants.stream()
                .mapToInt(variant -> VariantLabel.of(name, variant.name()).length())
                .max()
                .orElse(0);
    }

    /**
     * What decides an experiment.
     *
     * @param primary metric that shall become better
     * @param guardrails metrics that may not become worse
     */
    public record Goals(OnlineMetric primary, List<OnlineMetric> guardrails) {

        /** Copies the list. */
        public Goals {
            guardrails = List.copyOf(guardrails);
        }
    }
}
