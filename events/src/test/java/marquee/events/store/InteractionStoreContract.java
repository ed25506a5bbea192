package marquee.events.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.EventSamples;
import marquee.events.EventType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of events does. */
public abstract class InteractionStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Set<EventType> ALL = Set.of(EventType.values());

    private InteractionStore store;

    /** An empty store. */
    protected abstract InteractionStore open();

    /** Puts something of the kind "rated" into its table that is no event. */
    protected abstract void spoil();

    @BeforeEach
    void start() {
        store = open();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void every_kind_of_event_comes_back_as_it_was() {
        var events = new ArrayList<Event>();
        for (EventType type : EventType.values()) {
            if (type != EventType.ERASED) {
                events.add(EventSamples.of(type));
            }
        }
        store.append(events);

        assertThat(read(store.watermark())).containsExactlyElementsOf(events);
    }

    @Test
    void whatever_comes_twice_is_there_once() {
        Event event = rated(1, 0);
        store.append(List.of(event, event));
        store.append(List.of(event));

        assertThat(read(store.watermark())).containsExactly(event);
    }

    @Test
    void of_what_comes_again_the_first_counts_whenever_it_is_said_to_have_been() {
        Event first = rated(1, 0);
        Event again = new Event(first.id(), first.personId(), NOON.plus(Duration.ofDays(70)), first.action());
        store.append(List.of(first, again));
        long watermark = store.watermark();
        store.append(List.of(again));

        assertThat(read(watermark)).containsExactly(first);
        assertThat(read(store.watermark())).containsExactly(first);
    }

    @Test
    void events_of_one_time_are_read_in_the_order_of_their_ids() {
        List<Event> events = Stream.of(
                        "00000000-0000-0000-ffff-000000000000",
                        "0fffffff-0000-0000-8000-000000000001",
                        "ffffffff-0000-0000-0000-000000000000")
                .map(id -> new Event(UUID.fromString(id), OptionalLong.of(1), NOON, new Action.RatingRemoved(603)))
                .toList();
        store.append(events.reversed());

        assertThat(read(store.watermark())).containsExactlyElementsOf(events);
    }

    @Test
    void events_are_read_in_the_order_of_their_times_and_only_those_asked_for() {
        var events = new ArrayList<>(List.of(rated(1, 0), rated(2, 1), rated(1, 2)));
        Event removed = Event.by(1, NOON, new Action.RatingRemoved(603));
        var mixed = new ArrayList<>(events);
        mixed.add(removed);
        Collections.reverse(mixed);
        store.append(mixed);

        assertThat(read(store.watermark(), Set.of(EventType.RATED))).containsExactlyElementsOf(events);
    }

    @Test
    void person_by_person_events_are_read_by_ascending_ids_and_each_persons_by_time_without_those_of_nobody() {
        Event early = rated(12, 0);
        Event late = rated(12, 9);
        Event others = rated(3, 5);
        Event nobodys = new Event(
                UUID.randomUUID(),
                OptionalLong.empty(),
                NOON,
                new Action.Clicked(603, Optional.empty(), OptionalInt.empty()));
        store.append(List.of(late, nobodys, others, early));
        long watermark = store.watermark();
        store.append(List.of(rated(1, 0)));

        var events = new ArrayList<Event>();
        store.readByPerson(watermark, ALL, events::add);
        assertThat(events).containsExactly(others, early, late);
    }

    @Test
    void person_by_person_what_came_after_an_earlier_watermark_is_read_alone() {
        store.append(List.of(rated(3, 5)));
        long before = store.watermark();
        Event late = rated(3, 1);
        store.append(List.of(late));

        var events = new ArrayList<Event>();
        store.readByPerson(before, store.watermark(), ALL, events::add);
        assertThat(events).containsExactly(late);
    }

    @Test
    void people_who_did_something_since_a_time_are_counted_once_each() {
        store.append(List.of(rated(3, 5), rated(3, 6), rated(4, 7), rated(5, 1)));

        assertThat(store.people(EventType.RATED, rated(9, 5).at())).isEqualTo(2);
        assertThat(store.people(EventType.CLICKED, NOON)).isZero();
    }

    @Test
    void what_comes_after_a_watermark_is_not_read_up_to_it() {
        Event first = rated(1, 5);
        store.append(List.of(first));
        long watermark = store.watermark();
        store.append(List.of(rated(1, 0)));

        assertThat(read(watermark)).containsExactly(first);
        assertThat(store.watermark()).isGreaterThan(watermark);
    }

    @Test
    void of_an_erased_person_only_that_is_left() {
        Event erased = Event.by(1, NOON, new Action.Erased());
        Event others = rated(2, 0);
        store.append(List.of(rated(1, 0), others, erased));
        store.erase(1);

        assertThat(read(store.watermark())).containsExactlyInAnyOrder(others, erased);
    }

    @Test
    void it_is_said_what_is_left_of_somebody() {
        store.append(List.of(rated(1, 0), rated(1, 1), rated(2, 0)));
        assertThat(store.trace(1)).isEqualTo(new InteractionStore.Trace(false, 2));

        store.append(List.of(Event.by(1, NOON, new Action.Erased())));
        assertThat(store.trace(1)).isEqualTo(new InteractionStore.Trace(true, 2));
        store.erase(1);

        assertThat(store.trace(1)).isEqualTo(new InteractionStore.Trace(true, 0));
        assertThat(store.trace(1).isClean()).isTrue();
        assertThat(store.trace(2)).isEqualTo(new InteractionStore.Trace(false, 1));
        assertThat(store.trace(3).isClean()).isFalse();
    }

    @Test
    void all_of_one_person_is_read_in_its_order() {
        Event late = rated(1, 5);
        Event early = rated(1, 1);
        store.append(List.of(late, early, rated(2, 0)));

        var events = new ArrayList<Event>();
        assertThat(store.readOf(1, events::add)).isZero();
        assertThat(events).containsExactly(early, late);
    }

    @Test
    void what_is_too_old_is_dropped_by_its_kind() {
        Event young = rated(1, 10);
        Event otherKind = Event.by(1, NOON, new Action.RatingRemoved(603));
        store.append(List.of(rated(1, 0), young, otherKind));

        assertThat(store.expire(EventType.RATED, NOON.plus(Duration.ofMinutes(5))))
                .isEqualTo(1);
        assertThat(read(store.watermark())).containsExactlyInAnyOrder(young, otherKind);
    }

    @Test
    void what_cannot_be_read_any_more_is_passed_over_and_counted() {
        Event first = rated(1, 0);
        store.append(List.of(first));
        spoil();
        Event second = rated(1, 1);
        store.append(List.of(second));

        var read = new ArrayList<Event>();
        assertThat(store.read(store.watermark(), ALL, read::add)).isEqualTo(1);
        assertThat(read).containsExactly(first, second);
        assertThat(store.read(store.watermark(), Set.of(EventType.RATING_REMOVED), read::add))
                .isZero();
    }

    private List<Event> read(long watermark) {
        return read(watermark, ALL);
    }

    private List<Event> read(long watermark, Set<EventType> types) {
        var events = new ArrayList<Event>();
        store.read(watermark, types, events::add);
        return events;
    }

    private static Event rated(long person, int minute) {
        return Event.by(person, NOON.plus(Duration.ofMinutes(minute)), new Action.Rated(603, new Stars(4)));
    }
}
