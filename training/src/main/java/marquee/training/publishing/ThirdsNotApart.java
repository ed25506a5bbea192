package marquee.training.publishing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import marquee.evaluation.groups.Division;
import marquee.evaluation.groups.PeopleGroups;
import marquee.evaluation.statistics.Bootstrap;
import marquee.evaluation.statistics.Bounds;
import marquee.training.publishing.ValidationPeople.Answer;
import marquee.training.publishing.ValidationPeople.Pairs;

/**
 * A third of the people must not fall behind another: what part it has of the other's nDCG@10 must not be clearly less than
 * with the release in service, on people who were asked the same of both. It is clearly less where the best estimate is
 * beyond the tolerance and chance can be ruled out (bootstrap over people, one in twenty).
 *
 * @param behind a word or two for the first third
 * @param ahead the same for the last
 * @param number by which people stand in a row
 */
record ThirdsNotApart(String behind, String ahead, ToDoubleFunction<Answer> number) implements GateCheck {

    /** Those who like what few know, beside those who like what everybody knows. */
    static final ThirdsNotApart NICHE = new ThirdsNotApart(PeopleGroups.NICHE, PeopleGroups.MAINSTREAM, Answer::renown);

    /** Those who rated least, beside those who rated most. */
    static final ThirdsNotApart FEW_RATINGS = new ThirdsNotApart("few-ratings", "most-ratings", Answer::ratings);

    private static final double TOLERANCE = 0.15;
    private static final double ERROR = 0.05;
    private static final int FEWEST_PEOPLE = 150;
    private static final int LAST_THIRD = 2;
    private static final Bootstrap BOOTSTRAP = new Bootstrap(2_000, 1);

    /** What a manifest keeps of candidate's people: nDCG@10 of both thirds, and what part of the other's the first has. */
    static Map<String, String> describe(ValidationPeople people) {
        Map<String, String> figures = new LinkedHashMap<>();
        Pairs alone = people.with(people);
        if (alone.count() > LAST_THIRD) {
            for (ThirdsNotApart one : List.of(NICHE, FEW_RATINGS)) {
                double worse = mean(one.third(alone, 0));
                double better = mean(one.third(alone, LAST_THIRD));
                figures.put("groups." + one.behind + "-ndcg@10", Double.toString(worse));
                figures.put("groups." + one.ahead + "-ndcg@10", Double.toString(better));
                figures.put("groups." + one.behind + "-to-" + one.ahead, Double.toString(worse / better));
            }
        }
        return figures;
    }

    @Override
    public String name() {
        return behind + "-not-left-behind";
    }

    @Override
    public Optional<String> objection(Contender candidate, Optional<Contender> live) {
        return live.map(before -> candidate.people().with(before.people()))
                .filter(pairs -> pairs.count() >= FEWEST_PEOPLE)
                .flatMap(this::objection);
    }

    private Optional<String> objection(Pairs pairs) {
        Bounds kept = BOOTSTRAP.of(
                List.of(third(pairs, 0), third(pairs, LAST_THIRD)),
                means -> means[0][0] / means[1][0] / (means[0][1] / means[1][1]),
                ERROR);
        return kept.estimate() >= 1 - TOLERANCE || kept.high() >= 1
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "what the %s third of people gets, as a part of what the %s third gets, is %.2f times that of the"
                                + " release in service (%.2f to %.2f)",
                        behind.replace('-', ' '),
                        ahead.replace('-', ' '),
                        kept.estimate(),
                        kept.low(),
                        kept.high()));
    }

    /** Of each person of a third the new figure and the one before. */
    private double[][] third(Pairs pairs, int third) {
        var numbers = pairs.asked().stream().mapToDouble(number).toArray();
        return Arrays.stream(Division.evenly(name(), List.of(behind, "between", ahead), numbers)
                        .members(third))
                .mapToObj(person -> new double[] {pairs.candidate()[person], pairs.reference()[person]})
                .toArray(double[][]::new);
    }

    private static double mean(double[][] people) {
        return Arrays.stream(people).mapToDouble(person -> person[0]).average().orElse(Double.NaN);
    }
}
