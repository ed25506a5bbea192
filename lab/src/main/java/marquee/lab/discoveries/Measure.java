package marquee.lab.discoveries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Figures;
import marquee.evaluation.Result;
import marquee.lab.EvaluationData;

/** Something to measure, seed by seed. */
public interface Measure {

    /**
     * The figures of one seed, by who made the lists.
     *
     * @param validation whether to ask what parameters are chosen by instead of the test
     */
    Map<String, Figures> run(EvaluationData data, int seed, boolean validation, Progress progress);

    /** The results over seeds 1 to so many. */
    default List<Result> over(EvaluationData data, int seeds, boolean validation, Progress progress) {
        Map<String, List<Figures>> runs = new LinkedHashMap<>();
        for (int seed = 1; seed <= seeds; seed++) {
            run(data, seed, validation, progress)
                    .forEach((name, figures) -> runs.computeIfAbsent(name, first -> new ArrayList<>())
                            .add(figures));
        }
        return runs.entrySet().stream()
                .map(entry -> new Result(entry.getKey(), entry.getValue()))
                .toList();
    }
}
