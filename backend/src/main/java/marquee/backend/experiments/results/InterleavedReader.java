package marquee.backend.experiments.results;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marquee.backend.experiments.ListOutcome;
import marquee.evaluation.statistics.Moments;
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
        var outcomes = ListOutcome.of(lists::containsKey, events);
        if (outcomes.isEmpty()) {
            return;
        }
        double sum = 0;
        for (var one : outcomes.entrySet()) {
            var list = lists.get(one.getKey());
            sum += list == null ? 0 : list.preference(one.getValue().chosen(metric));
        }
        preferences = preferences.plus(sum / outcomes.size());
    }
}
