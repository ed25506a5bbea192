package marquee.lab.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is counted of the visits of one week. Not thread-safe. */
final class WeekFigures {

    private final Instant begin;
    private final Set<Long> movies = new HashSet<>();
    private final Set<String> releases = new TreeSet<>();
    private final List<Long> nanos = new ArrayList<>();
    private final LoopFigures loop = new LoopFigures();
    private int visits;
    private int withoutLikes;
    private int exposures;
    private int clicks;
    private int likes;
    private int degraded;
    private double worth;
    private double best;

    /**
     * What came of a visit.
     *
     * @param seen of the list
     * @param clicks on movies of it
     * @param likes among what was chosen
     */
    record Visit(List<ServedList.Item> seen, int clicks, int likes, Worth worth) {}

    /**
     * Mean stars that somebody would give to a list.
     *
     * @param list that they were given
     * @param best that there is for them, of as many movies that they have not watched
     */
    record Worth(double list, double best) {}

    WeekFigures(Instant begin) {
        this.begin = begin;
    }

    /** Of the loop that the lists are part of. */
    LoopFigures loop() {
        return loop;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(begin.plus(Duration.ofDays(7)));
    }

    void visited(ServedList answer, Visit visit, Instant now) {
        if (isOver(now)) {
            throw new IllegalArgumentException(now + " is in a later week than " + begin);
        }
        visits++;
        exposures += visit.seen().size();
        visit.seen().forEach(item -> movies.add(item.movieId()));
        clicks += visit.clicks();
        likes += visit.likes();
        withoutLikes += visit.likes() == 0 ? 1 : 0;
        degraded += answer.degraded() ? 1 : 0;
        releases.add(answer.madeBy().release());
        nanos.add(answer.nanos());
        worth += visit.worth().list();
        best += visit.worth().best();
    }

    SimulationReport.Week report(int number) {
        return new SimulationReport.Week(
                number,
                String.join(" ", releases),
                visits,
                new SimulationReport.Outcomes(
                        share(clicks, exposures),
                        share(likes, exposures),
                        share(withoutLikes, visits),
                        worth / Math.max(1, visits),
                        worth / best),
                movies.size(),
                loop.report(),
                new SimulationReport.Service(degraded, median() / 1e6));
    }

    private double median() {
        Collections.sort(nanos);
        return nanos.isEmpty() ? 0 : nanos.get(nanos.size() / 2);
    }

    private static double share(int part, int all) {
        return (double) part / Math.max(1, all);
    }
}
