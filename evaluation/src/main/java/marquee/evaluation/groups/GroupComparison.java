package marquee.evaluation.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import marquee.catalog.PersonFeatures;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.splits.Split;
import marquee.evaluation.statistics.Bootstrap;
import marquee.evaluation.statistics.Bounds;

/** Compares what groups of people get. */
public final class GroupComparison {

    /** With fewer people figures are chance, and such a part has no row. */
    private static final int FEWEST = 20;

    private static final double ERROR = 0.025;
    private static final long SEED = 1;
    private static final Bootstrap BOOTSTRAP = new Bootstrap(2_000, SEED);

    private final List<List<Judged>> runs;
    private final PeopleFigures figures;
    private final DrawnCoverage coverage;

    private GroupComparison(List<List<Judged>> runs, PeopleFigures figures, DrawnCoverage coverage) {
        this.runs = runs;
        this.figures = figures;
        this.coverage = coverage;
    }

    /**
     * Compares.
     *
     * @param runs everybody's lists, for each seed, in the order of the questions
     * @param told what the data set says of people, if anything
     */
    public static GroupReport of(Split split, List<List<Judged>> runs, List<PersonFeatures> told) {
        List<Division> all = PeopleGroups.of(split, told);
        List<Division> groupings =
                all.stream().map(one -> one.ofAtLeast(FEWEST)).toList();
        List<MovieKind> kinds = MovieKinds.of(split.training());
        int smallest = groupings.stream()
                .flatMapToInt(one -> IntStream.range(0, one.parts().size()).map(part -> one.members(part).length))
                .min()
                .orElse(split.questions().size());
        var comparison = new GroupComparison(
                runs,
                PeopleFigures.of(split, runs, kinds),
                new DrawnCoverage(Math.max(1, smallest / 2), split.rankable().cardinality()));
        return new GroupReport(
                comparison.rows(groupings, split.questions().size()),
                comparison.gaps(groupings),
                kinds,
                Notes.of(all, groupings, kinds, FEWEST));
    }

    private List<GroupReport.Row> rows(List<Division> groupings, int people) {
        List<GroupReport.Row> rows = new ArrayList<>();
        rows.add(row("everybody", IntStream.range(0, people).toArray()));
        for (Division one : groupings) {
            for (int part = 0; part < one.parts().size(); part++) {
                rows.add(row(one.name() + ": " + one.parts().get(part), one.members(part)));
            }
        }
        return rows;
    }

    private GroupReport.Row row(String name, int[] people) {
        Map<String, Bounds> row = new LinkedHashMap<>();
        for (String figure : figures.byName().keySet()) {
            double[][] values = figures.of(figure, people);
            if (values.length > 0) {
                row.put(figure, BOOTSTRAP.of(List.<double[][]>of(values), means -> means[0][0], ERROR));
            }
        }
        row.put("coverage@10 of " + coverage.people(), coverage.of(people, runs, SEED));
        return new GroupReport.Row(name, people.length, row);
    }

    private Map<String, Bounds> gaps(List<Division> groupings) {
        Map<String, Bounds> gaps = new LinkedHashMap<>();
        for (Division one : groupings) {
            if (one.name().equals(PeopleGroups.TASTE) && one.parts().size() > 2) {
                for (String figure : List.of(PeopleFigures.NDCG, PeopleFigures.RECALL)) {
                    gaps.put(
                            figure + ", " + PeopleGroups.NICHE + " / " + PeopleGroups.MAINSTREAM,
                            over(one, figure, means -> means[0][0] / means[means.length - 1][0]));
                }
            }
        }
        groupings.stream()
                .filter(one -> one.parts().size() > 1)
                .forEach(one -> gaps.put(
                        PeopleFigures.NDCG + ", largest gap by " + one.name(),
                        over(one, PeopleFigures.NDCG, GroupComparison::widest)));
        return gaps;
    }

    private Bounds over(Division one, String figure, ToDoubleFunction<double[][]> statistic) {
        return BOOTSTRAP.of(
                IntStream.range(0, one.parts().size())
                        .mapToObj(part -> figures.of(figure, one.members(part)))
                        .toList(),
                statistic,
                ERROR);
    }

    private static double widest(double[][] means) {
        var each = Arrays.stream(means).mapToDouble(mean -> mean[0]).summaryStatistics();
        return each.getMax() - each.getMin();
    }
}
