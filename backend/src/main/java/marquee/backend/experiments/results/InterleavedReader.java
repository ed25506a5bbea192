package marquee.backend.experiments.results;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marquee.evaluation.statistics.Moments;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.EventType;
import marquee.events.store.EventsByPerson;
import marquee.events.store.InteractionStore;
import marquee.ranking.interleaving.InterleavedList;
import marquee.registry.experiments.OnlineMetric;

/**
 * Reads from the events which of two orders people prefer, in lists that were drafted from both: a person's value is the mean
 * over their lists that came into view. Blocks for as long as the events take to read.
 */
final class InterleavedReader {

    private static final Set<EventType> TYPES = EnumSet.of(EventType.EXPOSED, EventType.CLICKED, EventType.RATED);

    /** As outcomes are attributed. */
    private static final Duration WINDOW = Duration.ofMinutes(30);

    private final Map<Long, Map<String, InterleavedList<Long>>> drafted;
    private final OnlineMetric metric;
    private Moments preferences = Moments.NONE;

    private InterleavedReader(Map<Long, Map<String, InterleavedList<Long>>> drafted, OnlineMetric metric) {
        this.drafted = drafted;
        this.metric = metric;
    }

    /**
     * Preferences, from -1 for the control to 1 for the treatment.
     *
     * @param drafted lists by person and recommendation id
     * @param metric clicks or likes
     */
    static Moments read(
            InteractionStore store,
            long since,
            long watermark,
            Map<Long, Map<String, InterleavedList<Long>>> drafted,
            OnlineMetric metric) {
        var reader = new InterleavedReader(drafted, metric);
        EventsByPerson.read(store, since, watermark, TYPES, reader::add);
        return reader.preferences;
    }

    private void add(long person, List<Event> events) {
        var lists = drafted.getOrDefault(person, Map.of());
        var seen = seen(lists, events);
        if (seen.isEmpty()) {
            return;
        }
        double sum = 0;
        for (var one : seen.entrySet()) {
            var list = lists.get(one.getKey());
            sum += list == null ? 0 : list.preference(chosen(one.getKey(), one.getValue(), events));
        }
        preferences = preferences.plus(sum / seen.size());
    }

    /**
     * What of a list came into view.
     *
     * @param first when any of it did
     */
    private record Seen(Instant first, Set<Long> movies) {}

    private static Map<String, Seen> seen(Map<String, InterleavedList<Long>> lists, List<Event> events) {
        Map<String, Seen> seen = new HashMap<>();
        for (Event event : events) {
            if (event.action() instanceof Action.Exposed exposed && lists.containsKey(exposed.recommendationId())) {
                var movies = seen.computeIfAbsent(
                                exposed.recommendationId(), first -> new Seen(event.at(), new HashSet<>()))
                        .movies();
                exposed.shown().forEach(one -> movies.add(one.movieId()));
            }
        }
        return seen;
    }

    private Set<Long> chosen(String id, Seen seen, List<Event> events) {
        Set<Long> chosen = new HashSet<>();
        for (Event event : events) {
            if (metric == OnlineMetric.LIKES) {
                boolean isInTime = !event.at().isBefore(seen.first())
                        && !event.at().isAfter(seen.first().plus(WINDOW));
                if (isInTime
                        && event.action() instanceof Action.Rated rated
                        && rated.stars().isPositive()
                        && seen.movies().contains(rated.movieId())) {
                    chosen.add(rated.movieId());
                }
            } else if (event.action() instanceof Action.Clicked clicked
                    && clicked.recommendationId().filter(id::equals).isPresent()) {
                chosen.add(clicked.movieId());
            }
        }
        return chosen;
    }
}
