package marquee.events.machines;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.Shown;
import marquee.events.wire.StateWire.PassesOfMovies;
import org.junit.jupiter.api.Test;

class PassedOverTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final PassedOver machine = new PassedOver();

    @Test
    void what_was_shown_and_left_alone_was_passed_over_once_an_hour() {
        assertThat(told(shown(0, 603, 13), shown(0, 603), shown(3, 603)))
                .containsOnlyKeys(603L, 13L)
                .containsEntry(603L, new long[] {endOfHour(0), endOfHour(3)});
    }

    @Test
    void whatever_speaks_for_a_movie_forgets_what_went_before() {
        for (Action deed : List.of(
                new Action.Clicked(603, Optional.empty(), OptionalInt.empty()),
                new Action.Played(603, Optional.empty(), OptionalInt.empty()),
                new Action.Rated(603, new Stars(2)),
                new Action.WatchlistChanged(603, false))) {
            assertThat(told(shown(0, 603), did(1, deed), shown(5, 603)))
                    .as("%s", deed)
                    .containsOnlyKeys(603L)
                    .containsEntry(603L, new long[] {endOfHour(5)});
        }
        assertThat(told(shown(0, 603), did(1, new Action.WatchlistChanged(603, true))))
                .containsKey(603L);
    }

    @Test
    void months_later_it_is_forgotten_and_of_one_person_no_more_is_kept_than_some_hundred_movies() {
        assertThat(told(shown(0, 603), shown(24 * 90, 13))).containsOnlyKeys(13L);
        assertThat(told(
                        shown(0, LongStream.rangeClosed(1, 500).toArray()),
                        shown(1, LongStream.rangeClosed(501, 900).toArray())))
                .hasSize(600)
                .containsKeys(501L, 900L);
    }

    @Test
    void the_order_in_which_events_are_heard_does_not_matter() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            long movie = 1L + random.nextInt(10);
            events.add(
                    random.nextInt(5) == 0
                            ? did(
                                    random.nextInt(3_000),
                                    new Action.Clicked(movie, Optional.empty(), OptionalInt.empty()))
                            : shown(random.nextInt(3_000), movie));
        }
        PassesOfMovies inOrder = after(events);
        Collections.shuffle(events, random);
        assertThat(after(events).getOfMovieMap()).as("seed %d", seed).isEqualTo(inOrder.getOfMovieMap());
    }

    /** Whatever the minute, it is not told of earlier than it was: a sitting would be over too soon. */
    private static long endOfHour(int hour) {
        return NOON.plus(Duration.ofHours(hour + 1L)).getEpochSecond();
    }

    private static Event shown(int hour, long... movies) {
        var shown =
                LongStream.of(movies).mapToObj(movie -> new Shown(movie, 1, 1)).toList();
        return did(hour, new Action.Exposed("answer", "for_you", Optional.empty(), "default", "two_tower", shown));
    }

    private static Event did(int hour, Action action) {
        return Event.by(7, NOON.plus(Duration.ofHours(hour)).plusSeconds(90), action);
    }

    private Map<Long, long[]> told(Event... events) {
        try {
            return PassedOver.told(after(List.of(events)).toByteArray());
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private PassesOfMovies after(List<Event> events) {
        PassesOfMovies state = machine.start();
        for (Event event : events) {
            state = machine.key(event).isPresent() ? machine.apply(state, event, out -> {}) : state;
        }
        return state;
    }
}
