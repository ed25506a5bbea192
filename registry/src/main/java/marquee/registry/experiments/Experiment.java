package marquee.registry.experiments;

import java.util.EnumSet;
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
 * @param kind how its variants are compared
 * @param audience who is in it
 * @param variants at least two, the control first
 * @param goals what decides
 */
public record Experiment(String name, Kind kind, Audience audience, List<ExperimentVariant> variants, Goals goals) {

    private static final Set<OnlineMetric> INTERLEAVED_METRICS = EnumSet.of(OnlineMetric.CLICKS, OnlineMetric.LIKES);

    private static final String DRAFTED = "drafted";

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
        requireOwn(name);
        if (variants.size() < 2) {
            throw new IllegalArgumentException("variants are at least two, not " + variants.size());
        }
        if (variants.stream().map(ExperimentVariant::name).distinct().count() < variants.size()) {
            throw new IllegalArgumentException("variants have names of their own");
        }
        if (kind == Kind.INTERLEAVED) {
            requireInterleaved(variants, goals);
        }
    }

    private static void requireInterleaved(List<ExperimentVariant> variants, Goals goals) {
        if (variants.size() != 2) {
            throw new IllegalArgumentException("variants of an interleaved experiment are two, not " + variants.size());
        }
        if (variants.stream().anyMatch(variant -> !variant.rules().isEmpty())) {
            throw new IllegalArgumentException(
                    "an interleaved experiment compares orders, and rules are no part of them");
        }
        if (!INTERLEAVED_METRICS.contains(goals.primary())
                || !goals.guardrails().isEmpty()) {
            throw new IllegalArgumentException(
                    "an interleaved experiment tells by clicks or likes which order is preferred, and nothing else");
        }
    }

    /** How variants are compared. */
    public enum Kind {
        /** Each person has one of them. */
        SPLIT,
        /** Each person's own list is drafted from both. */
        INTERLEAVED
    }

    /**
     * Who is in an experiment.
     *
     * @param layer of what it changes; one experiment of a layer runs at a time, those of different layers run independently
     * @param salt of the hash that assigns people: another salt shuffles them anew
     * @param percent of all people who are in it; raising it keeps everybody who was
     */
    public record Audience(String layer, String salt, double percent) {

        private static final Pattern ONLY_DIGITS = Pattern.compile("\\d+");

        /**
         * Checks salt and percentage.
         *
         * @throws IllegalArgumentException when one is out of range
         */
        public Audience {
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("percent is from 0 to 100, not " + percent);
            }
            if (ONLY_DIGITS.matcher(salt).matches()) {
                throw new IllegalArgumentException(
                        "salt has a letter, since the canary of release " + salt + " has those people");
            }
        }
    }

    /** Of what it changes. */
    public String layer() {
        return audience.layer();
    }

    /** Of the hash that assigns people. */
    public String salt() {
        return audience.salt();
    }

    /** Of all people who are in it. */
    public double percent() {
        return audience.percent();
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the names of experiments and variants have small letters, digits and single dashes, not " + name);
        }
    }

    private static void requireOwn(String name) {
        if (name.startsWith("canary-") || name.startsWith("control-")) {
            throw new IllegalArgumentException("the sides of a canary are called so; name is another one, not " + name);
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
        var changed = variants.stream()
                .flatMap(variant -> variant.changed().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (kind == Kind.INTERLEAVED) {
            changed.add("draft of lists");
        }
        return changed;
    }

    /** The longest of its variants' labels, in characters. */
    int longestLabel() {
        return labels().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Of its variants, as answers and events name them; one alone where each list is drafted from both. */
    public List<String> labels() {
        return kind == Kind.INTERLEAVED
                ? List.of(VariantLabel.of(name, DRAFTED))
                : variants.stream()
                        .map(variant -> VariantLabel.of(name, variant.name()))
                        .toList();
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
