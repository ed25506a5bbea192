package marquee.backend.experiments;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import marquee.events.Action;
import marquee.events.Event;
import marquee.registry.experiments.OnlineMetric;

/**
 * What came of one answer.
 *
 * @param seen movies that came into view
 * @param clicked movies that were clicked in it
 * @param liked those that came into view and were liked within half an hour of the first that did
 */
public record ListOutcome(Set<Long> seen, Set<Long> clicked, Set<Long> liked) {

    /** As outcomes are attributed. */
    private static final Duration WINDOW = Duration.ofMinutes(30);

    /** Movies that were chosen, as a metric counts: liked for likes, else clicked. */
    public Set<Long> chosen(OnlineMetric metric) {
        return metric == OnlineMetric.LIKES ? liked : clicked;
    }

    /**
     * The outcomes of a person's answers by their recommendation ids, of those that came into view.
     *
     * @param answers whether an id is asked about
     * @param events theirs, in the order of their times
     */
    public static Map<String, ListOutcome> of(Predicate<String> answers, List<Event> events) {
        Map<String, Instant> first = new HashMap<>();
        Map<String, ListOutcome> outcomes = new HashMap<>();
        for (Event event : events) {
            if (event.action() instanceof Action.Exposed exposed && answers.test(exposed.recommendationId())) {
                first.putIfAbsent(exposed.recommendationId(), event.at());
                var seen = outcomes.computeIfAbsent(
                                exposed.recommendationId(),
                                id -> new ListOutcome(new HashSet<>(), new HashSet<>(), new HashSet<>()))
                        .seen();
                exposed.shown().forEach(one -> seen.add(one.movieId()));
            }
        }
        if (!outcomes.isEmpty()) {
            events.forEach(event -> add(event, first, outcomes));
        }
        return outcomes;
    }

    private static void add(Event event, Map<String, Instant> first, Map<String, ListOutcome> outcomes) {
        if (event.action() instanceof Action.Clicked clicked) {
            clicked.recommendationId()
                    .map(outcomes::get)
                    .ifPresent(outcome -> outcome.clicked().add(clicked.movieId()));
        } else if (event.action() instanceof Action.Rated rated && rated.stars().isPositive()) {
            first.forEach((id, at) -> {
                var outcome = outcomes.get(id);
                boolean isInTime = !event.at().isBefore(at) && !event.at().isAfter(at.plus(WINDOW));
                if (isInTime && outcome != null && outcome.seen().contains(rated.movieId())) {
                    outcome.liked().add(rated.movieId());
                }
            });
        }
    }
}
