package marquee.lab.fairness;

import java.util.ArrayList;
import java.util.List;
import marquee.catalog.PersonFeatures;
import marquee.evaluation.Evaluator;
import marquee.evaluation.groups.GroupComparison;
import marquee.evaluation.groups.GroupReport;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.protocols.Protocol;
import marquee.evaluation.splits.Folds;
import marquee.evaluation.splits.Split;
import marquee.evaluation.tuning.Family;
import marquee.lab.EvaluationData;

/**
 * What each group of people gets of a recommender, whose parameters validation chooses; over all seeds the same people are
 * asked the same.
 *
 * @param protocol that does not split by seed
 * @param seeds how many runs a person's figures are the means of, at least 1
 * @param validation whether to ask what parameters are chosen by instead of the test
 */
public record FairnessMeasure(Protocol protocol, int seeds, boolean validation) {

    /** @throws IllegalArgumentException when other people are asked with each seed, or nothing would be run */
    public FairnessMeasure {
        if (protocol.splitsBySeed()) {
            throw new IllegalArgumentException(
                    "The protocol " + protocol.name() + " asks other people with each seed, so"
                            + " groups cannot be followed over them; choose warm, warm-all, next, leave-one-out or"
                            + " global-time.");
        }
        if (seeds < 1) {
            throw new IllegalArgumentException("--seeds must be at least 1, not " + seeds + ".");
        }
    }

    /** Measures; minutes for towers. */
    public GroupReport of(Family family, EvaluationData data) {
        Folds folds = protocol.split(data.interactions(), data.content(), 1);
        Recommender chosen = family.choose(folds.validation(), protocol.headline(), 1);
        Split split = validation ? folds.validation() : folds.test();
        List<List<Judged>> runs = new ArrayList<>();
        for (int seed = 1; seed <= (chosen.random() ? seeds : 1); seed++) {
            try (Model model = chosen.fit(split.training(), seed)) {
                runs.add(Evaluator.lists(model, split));
            }
        }
        return GroupComparison.of(split, runs, people(data));
    }

    private static List<PersonFeatures> people(EvaluationData data) {
        try (var people = data.dataset().people()) {
            return people.toList();
        }
    }
}
