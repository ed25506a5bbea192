package marquee.events.learning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.hash.Sha256;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.EventType;
import marquee.events.schema.EventCodec;
import marquee.events.store.InteractionStore;

/** What people said of movies here, up to a watermark, in memory. */
final class RatingsFromEvents {

    /** What a rating comes of, or goes by. */
    static final Set<EventType> TYPES =
            Set.of(EventType.RATED, EventType.RATING_REMOVED, EventType.PLAYED, EventType.ERASED);

    private final long watermark;
    private final Map<Long, PersonWords> people = new TreeMap<>();
    private long events;
    private long unreadable;
    private String hash = "";

    private RatingsFromEvents(long watermark) {
        this.watermark = watermark;
    }

    /**
     * Reads them but what is nobody's; ratings of other movies than these are passed over.
     *
     * @param erased of whom nothing is learned, though the store may not have heard of it yet
     */
    static RatingsFromEvents read(long watermark, InteractionStore store, Predicate<MovieId> movies, Set<Long> erased) {
        var said = new RatingsFromEvents(watermark);
        var digest = Sha256.digest();
        said.unreadable = store.read(watermark, TYPES, event -> {
            if (event.personId().isPresent() && isHere(event, erased)) {
                digest.update(EventCodec.encode(event));
                said.add(event.personId().getAsLong(), event, movies);
            }
        });
        said.hash = Sha256.hex(digest.digest());
        return said;
    }

    private static boolean isHere(Event event, Set<Long> erased) {
        return event.action() instanceof Action.Erased
                || !erased.contains(event.personId().getAsLong());
    }

    private void add(long person, Event event, Predicate<MovieId> movies) {
        events++;
        people.computeIfAbsent(person, id -> new PersonWords(id, movies)).add(event.action(), event.at());
    }

    /** Leaves out what people watched and have rated in the data set, as far as that stands. */
    void withoutPlaysOf(Stream<Rating> standing) {
        standing.forEach(rating -> of(rating.userId()).ifPresent(said -> said.stands(rating)));
    }

    boolean hasPlays() {
        return people.values().stream().anyMatch(PersonWords::hasPlays);
    }

    /** Whether a rating of the data set still stands. */
    boolean leavesStanding(Rating rating) {
        return of(rating.userId()).map(said -> said.leavesStanding(rating)).orElse(true);
    }

    boolean isErased(long person) {
        return of(person).filter(PersonWords::isErased).isPresent();
    }

    private Optional<PersonWords> of(long person) {
        return Optional.ofNullable(people.get(person));
    }

    /** Those that stand, by person and movie; then what was watched and not rated, likewise. */
    Stream<Rating> ratings() {
        return Stream.concat(
                people.values().stream().flatMap(PersonWords::rated),
                people.values().stream().flatMap(PersonWords::watched));
    }

    long standing() {
        return ratings().count();
    }

    EventProvenance provenance(String store) {
        long passedOver =
                people.values().stream().mapToLong(PersonWords::passedOver).sum();
        return new EventProvenance(store, watermark, events, standing(), passedOver, unreadable);
    }

    boolean isNothing() {
        return events == 0;
    }

    String hash() {
        return hash;
    }
}
