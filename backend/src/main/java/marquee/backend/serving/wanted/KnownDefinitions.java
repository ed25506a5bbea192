package marquee.backend.serving.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marquee.registry.experiments.Experiment;
import marquee.registry.experiments.ExperimentFile;
import marquee.registry.experiments.RunningExperiments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the definitions of the experiments that run, once for as long as they stay. One that a later version has written and
 * this one cannot do is left out, with a line in the log: here its people have what everybody has. Thread-safe.
 */
final class KnownDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(KnownDefinitions.class);

    private volatile Known last = new Known(List.of(), RunningExperiments.NONE);

    private record Known(List<String> definitions, RunningExperiments experiments) {}

    RunningTrials trials(List<String> definitions, Optional<CanaryShare> canary) {
        Known known = last;
        if (!known.definitions().equals(definitions)) {
            known = new Known(definitions, read(definitions));
            last = known;
        }
        return new RunningTrials(known.experiments(), canary);
    }

    private static RunningExperiments read(List<String> definitions) {
        List<Experiment> experiments = new ArrayList<>();
        for (String definition : definitions) {
            try {
                var one = ExperimentFile.read(definition);
                new RunningTrials(new RunningExperiments(List.of(one)), Optional.empty());
                experiments.add(one);
            } catch (IllegalArgumentException unknown) {
                LOG.error("An experiment cannot be done by this version: {}", unknown.getMessage());
            }
        }
        return new RunningExperiments(experiments);
    }
}
