package marquee.lab.simulation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import marquee.catalog.progress.Progress;
import marquee.catalog.simulation.Dice;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;

/**
 * Lets people who are none use a service that was started for simulation: they come one after the other during the first
 * half of the time, are asked what they know, visit again and again, and the clock of the service goes with them. The same
 * seed, data and service give the same visits.
 */
public final class Simulation {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Plan plan;
    private final Nights nights;
    private final Opinions opinions;
    private final Progress progress;

    /**
     * How much is simulated.
     *
     * @param people who come
     * @param days that pass
     * @param round after how many days each a new release is asked for; 0 leaves that to the service
     */
    public record Plan(int people, int days, int round, long seed) {

        /** Requires somebody, and a day. */
        public Plan {
            if (people < 1 || days < 1 || round < 0) {
                throw new SimulationException(
                        "A simulation needs a person and a day at least, and rounds of whole days.");
            }
        }

        /** Whether a round ends between two days. */
        boolean endsRound(long from, long to) {
            return round > 0 && to / round > from / round;
        }
    }

    /** Fits what people would think to a data set's ratings; some seconds for 100,000. */
    public Simulation(Plan plan, Nights nights, TrainingData data, Progress progress) {
        requireOpinions(data.ratings());
        this.plan = plan;
        this.nights = nights;
        this.progress = progress;
        this.opinions = Opinions.of(data, plan.seed());
    }

    private static void requireOpinions(Interactions ratings) {
        if (ratings.size() == 0) {
            throw new SimulationException("Nobody has rated anything in this data set; name another with --dataset.");
        }
    }

    /**
     * Runs; blocking, some milliseconds a visit, and the nights.
     *
     * @throws SimulationException when the service is none for simulation, or does not answer as it should
     */
    public SimulationReport run(URI address) {
        try (var service = new SimulatedService(address);
                var step = progress.start("Visiting", plan.days())) {
            return run(service, step);
        }
    }

    private SimulationReport run(SimulatedService service, Progress.Step step) {
        Instant begin = service.now();
        Instant end = begin.plus(Duration.ofDays(plan.days()));
        PriorityQueue<Visit> visits = arrivals(begin);
        List<String> genres = service.genres();
        List<SimulationReport.Week> weeks = new ArrayList<>();
        var figures = new WeekFigures(begin);
        long day = 0;
        while (!visits.isEmpty() && visits.peek().at().isBefore(end)) {
            Visit visit = visits.remove();
            long passed = Duration.between(begin, visit.at()).toDays();
            if (passed > day) {
                service.moveTo(begin.plus(Duration.ofDays(passed)));
                if (plan.endsRound(day, passed)) {
                    service.retrain();
                }
                nights.pass(service);
                step.advance(passed - day);
                day = passed;
            }
            while (figures.isOver(visit.at())) {
                weeks.add(figures.report(weeks.size() + 1));
                figures = new WeekFigures(begin.plus(WEEK.multipliedBy(weeks.size())));
            }
            service.moveTo(visit.at());
            if (visit.isFirst()) {
                visit.visitor().arrive(service, genres);
            }
            visit.visitor().visit(service, visit.at(), figures).ifPresent(pause -> visits.add(visit.again(pause)));
        }
        service.moveTo(end);
        nights.pass(service);
        weeks.add(figures.report(weeks.size() + 1));
        return new SimulationReport(plan.seed(), plan.people(), weeks);
    }

    private PriorityQueue<Visit> arrivals(Instant begin) {
        Dice dice = Dice.of(plan.seed(), "arrivals", 0);
        double seconds = Duration.ofDays(plan.days()).toSeconds() / 2.0;
        var visits = new PriorityQueue<>(Comparator.comparing(Visit::at).thenComparingInt(Visit::number));
        for (int number = 1; number <= plan.people(); number++) {
            var visitor = new Visitor(number, opinions, Behaviour.USUAL, plan.seed());
            visits.add(new Visit(begin.plusSeconds((long) (dice.uniform() * seconds)), number, visitor, true));
        }
        return visits;
    }

    /**
     * Somebody comes.
     *
     * @param number of the person
     */
    private record Visit(Instant at, int number, Visitor visitor, boolean isFirst) {

        Visit again(Duration pause) {
            return new Visit(at.plus(pause), number, visitor, false);
        }
    }
}
