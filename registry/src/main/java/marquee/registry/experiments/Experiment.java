package marquee.registry.experiments;

import java.util.List;

/**
 * What is tried, on how many people, and what decides.
 *
 * @param name as answers, events and reports name it
 * @param layer of what it changes; one experiment of a layer runs at a time, those of different layers run independently
 * @param salt of the hash that assigns people: another salt shuffles them anew
 * @param percent of all people who are in it; raising it keeps everybody who was
 * @param variants at least two, the control first
 * @param goals what decides
 */
public record Experiment(
        String name, String layer, String salt, double percent, List<ExperimentVariant> variants, Goals goals) {

    /**
     * Copies the variants.
     *
     * @throws IllegalArgumentException when a part is out of range; the sentence names it
     */
    public Experiment {
        variants = List.copyOf(variants);
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

    /**
     * What decides an experiment.
     *
     * @param primary metric that shall become better
     * @param guardrails metrics that may not become worse
     */
    public record Goals(String primary, List<String> guardrails) {

        /** Copies the list. */
        public Goals {
            guardrails = List.copyOf(guardrails);
        }
    }
}
