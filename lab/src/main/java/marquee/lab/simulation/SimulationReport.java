package marquee.lab.simulation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What came of a simulation, week by week.
 *
 * @param seed of everything random
 * @param people who came
 */
public record SimulationReport(long seed, int people, List<Week> weeks) {

    /** Copies the list. */
    public SimulationReport {
        weeks = List.copyOf(weeks);
    }

    /**
     * A week.
     *
     * @param number from 1
     * @param releases that answered
     * @param visits of anybody
     * @param movies that anybody saw
     */
    public record Week(
            int number, String releases, int visits, Outcomes outcomes, int movies, Loop loop, Service service) {}

    /**
     * What people did.
     *
     * @param clicks for each movie that came into view
     * @param likes for each movie that came into view: chosen, and then given four stars or more
     * @param withoutLikes share of visits in which nothing was liked
     * @param worth mean stars that people would give to their lists, which the service does not know
     * @param ofBest the same by what they would give to the best lists of what they have not watched: people use up what is
     *     best for them, which takes from the stars and not from this
     */
    public record Outcomes(double clicks, double likes, double withoutLikes, double worth, double ofBest) {}

    /**
     * Whether the lists feed on themselves, of their first ten places.
     *
     * @param coverage different movies in a hundred places
     * @param gini how unequally often those were shown
     * @param overlap what the lists of two people share (Jaccard): the more, the more alike people are made (Chaney, Stewart,
     *     Engelhardt, RecSys 2018)
     * @param miscalibration how far their genres are from those of what people truly like, in nats
     */
    public record Loop(double coverage, double gini, double overlap, double miscalibration) {}

    /**
     * How the service did.
     *
     * @param degraded answers that lacked a part
     * @param medianMillis of For You
     */
    public record Service(int degraded, double medianMillis) {}

    /** As a table in Markdown. */
    public String table() {
        return weeks.stream().map(SimulationReport::row).collect(Collectors.joining("\n", """
                        | week | release | visits | clicks per movie seen | likes per movie seen | visits without a like | stars a list deserves | of the best list | movies seen | different of 100 places | Gini of these | overlap of two people | miscalibration | degraded | median ms |
                        |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
                        """, "\n"));
    }

    private static String row(Week week) {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %d | %.4f | %.4f | %.3f | %.3f | %.3f | %d | %.3f | %.3f | %.3f | %.3f | %d | %.1f |",
                week.number(),
                week.releases(),
                week.visits(),
                week.outcomes().clicks(),
                week.outcomes().likes(),
                week.outcomes().withoutLikes(),
                week.outcomes().worth(),
                week.outcomes().ofBest(),
                week.movies(),
                week.loop().coverage(),
                week.loop().gini(),
                week.loop().overlap(),
                week.loop().miscalibration(),
                week.service().degraded(),
                week.service().medianMillis());
    }
}
