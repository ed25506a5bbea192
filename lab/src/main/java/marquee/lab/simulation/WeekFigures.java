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
    private int visits;
    private int withoutLikes;
    private int exposures;
    private int clicks;
    private int likes;
    private int degraded;
    private double worth;

    /**
     * What came of a visit.
     *
     * @param seen of the list
     * @param clicks on movies of it
     * @param likes among what was chosen
     * @param worth mean stars they would give to the list
     */
    record Visit(List<ServedList.Item> seen, int clicks, int likes, double worth) {}

    WeekFigures(Instant begin) {
        this.begin = begin;
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
        worth += visit.worth();
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
                        worth / Math.max(1, visits)),
                movies.size(),
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
