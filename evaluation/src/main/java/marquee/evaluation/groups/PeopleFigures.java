package marquee.evaluation.groups;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.metrics.Ndcg;
import marquee.evaluation.metrics.Recall;
import marquee.evaluation.metrics.content.Miscalibration;
import marquee.evaluation.model.Person;
import marquee.evaluation.splits.Split;

/**
 * What each person gets, as the mean over runs.
 *
 * @param byName figures of the people in the order of the questions; NaN for somebody who has none
 */
record PeopleFigures(Map<String, double[]> byName) {

    static final String NDCG = "ndcg@10";
    static final String RECALL = "recall@10";
    private static final int SHOWN = 10;

    PeopleFigures {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** @param runs the lists of all people, for each seed */
    static PeopleFigures of(Split split, List<List<Judged>> runs, List<MovieKind> kinds) {
        var ndcg = new Ndcg(SHOWN);
        var recall = new Recall(SHOWN);
        var movies = split.training().content().movies();
        Map<String, double[]> figures = new LinkedHashMap<>();
        figures.put(NDCG, means(split, runs, (person, list) -> ndcg.of(list)));
        figures.put(RECALL, means(split, runs, (person, list) -> recall.of(list)));
        figures.put(
                "miscalibration@10",
                means(
                        split,
                        runs,
                        (person, list) -> new Miscalibration(SHOWN, movies, List.of(person)).over(List.of(list))));
        kinds.forEach(kind ->
                figures.put(kind.name() + "@10", means(split, runs, (person, list) -> kind.shown(list, SHOWN))));
        return new PeopleFigures(figures);
    }

    private static double[] means(Split split, List<List<Judged>> runs, ToDoubleBiFunction<Person, Judged> figure) {
        var sums = new double[split.questions().size()];
        for (List<Judged> lists : runs) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += figure.applyAsDouble(split.questions().get(i).person(), lists.get(i));
            }
        }
        return Arrays.stream(sums).map(sum -> sum / runs.size()).toArray();
    }

    /** A figure of some people, each a row of its own; of those who have it. */
    double[][] of(String name, int[] people) {
        double[] all = byName.getOrDefault(name, new double[0]);
        return Arrays.stream(people)
                .mapToDouble(person -> all[person])
                .filter(value -> !Double.isNaN(value))
                .mapToObj(value -> new double[] {value})
                .toArray(double[][]::new);
    }
}
