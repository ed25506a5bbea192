package marquee.backend.drift.counts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import marquee.backend.crowd.Popularity;
import marquee.events.Event;
import marquee.events.EventType;

/** Counts events, which come person by person. Not thread-safe. */
public final class EventTally {

    /** What is to be read. */
    public static final Set<EventType> TYPES =
            EnumSet.of(EventType.RATED, EventType.CLICKED, EventType.PLAYED, EventType.SEARCHED, EventType.EXPOSED);

    /** So many of the movies that one person is shown count. */
    private static final int OF_ONE = 10;

    private final Popularity popularity;
    private final Instant since;
    private final SlotCounts counts = new SlotCounts();
    private final ShownTogether together;
    private final Map<Instant, PersonVisit> visits = new TreeMap<>();
    private OptionalLong person = OptionalLong.empty();

    /**
     * @param since what is older is told of too late
     * @param shown movies left of earlier times
     */
    public EventTally(Popularity popularity, Instant since, List<Long> shown) {
        this.popularity = popularity;
        this.since = since;
        this.together = new ShownTogether(shown);
    }

    /** Takes the next event. */
    public void take(Event event) {
        if (!event.personId().equals(person)) {
            end();
            person = event.personId();
        }
        if (event.at().isAfter(since)) {
            visits.computeIfAbsent(TenMinutes.of(event.at()), first -> new PersonVisit())
                    .take(event.action());
        }
    }

    /** What was counted, when all have come. */
    public SlotCounts counts() {
        end();
        together.count(counts);
        return counts;
    }

    /** Movies that are too few as yet; to be asked after {@link #counts}. */
    public List<Long> rest() {
        return together.rest();
    }

    private void end() {
        visits.forEach((slot, visit) -> {
            visit.count(popularity, (value, one) -> counts.add(value, slot, one));
            together.add(slot, visit.shown(OF_ONE));
        });
        visits.clear();
    }
}
