package marquee.backend.experiments.results;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marquee.backend.experiments.Variant;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.Shown;

/**
 * What somebody did at one time: events of which each is at most half an hour behind the one before.
 *
 * @param events in the order of their times, at least one
 */
record Visit(List<Event> events) {

    private static final Duration GAP = Duration.ofMinutes(30);

    /** Copies the list. */
    Visit {
        events = List.copyOf(events);
    }

    /** One person's, in the order of their times, as the events are. */
    static List<Visit> of(List<Event> events) {
        List<Visit> visits = new ArrayList<>();
        List<Event> open = new ArrayList<>();
        for (Event event : events) {
            if (!open.isEmpty() && open.getLast().at().plus(GAP).isBefore(event.at())) {
                visits.add(new Visit(open));
                open.clear();
            }
            open.add(event);
        }
        if (!open.isEmpty()) {
            visits.add(new Visit(open));
        }
        return visits;
    }

    /**
     * The first like of a movie that a variant had shown in the visit.
     *
     * @param after the variant's first movie
     * @param impressions movies that it showed until then
     */
    record FirstLike(Duration after, long impressions) {}

    Instant begin() {
        return events.getFirst().at();
    }

    boolean shows(String label) {
        return events.stream().anyMatch(event -> isBy(label, event.action()));
    }

    /** Absent where nothing that the variant showed was liked. */
    Optional<FirstLike> firstLike(String label) {
        Set<Long> shown = new HashSet<>();
        Optional<Instant> first = Optional.empty();
        long impressions = 0;
        for (Event event : events) {
            if (event.action() instanceof Action.Exposed exposed && isBy(label, exposed)) {
                first = first.or(() -> Optional.of(event.at()));
                impressions += exposed.shown().size();
                exposed.shown().stream().map(Shown::movieId).forEach(shown::add);
            } else if (event.action() instanceof Action.Rated rated
                    && rated.stars().isPositive()
                    && shown.contains(rated.movieId())) {
                return Optional.of(new FirstLike(Duration.between(first.orElseThrow(), event.at()), impressions));
            }
        }
        return Optional.empty();
    }

    static boolean isBy(String label, Action action) {
        return action instanceof Action.Exposed exposed && Variant.isOf(exposed.variant(), label);
    }
}
