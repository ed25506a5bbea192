package marquee.events.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.Shown;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.machines.Trend;
import marquee.events.machines.TrendWeight;
import marquee.events.schema.EventCodec;
import marquee.events.wire.EventWire.Envelope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every driver of the state machines makes of the same events: late, doubled, out of order, across restarts. */
public abstract class EventScripts {

    private static final Instant NOON = Instant.parse("2025-11-26T12:00:00Z");
    private static final Instant HOUR = NOON;
    private static final long MOVIE = 603;
    private static final Action LIKE = new Action.Rated(MOVIE, new Stars(4.5));

    private LoopDriver loop;

    /** A driver that has handled nothing yet. */
    protected abstract LoopDriver driver();

    @BeforeEach
    void start() {
        loop = driver();
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void a_hundred_people_who_like_a_movie_count_a_hundred_times() {
        send(LongStream.rangeClosed(1, 100)
                .mapToObj(person -> at(0, person, LIKE))
                .toList());

        assertThat(loop.trending()).containsOnly(Map.entry(MOVIE, new Trend(times(100, weight(0)), 100)));
    }

    @Test
    void one_person_counts_once_however_often_they_say_it_by_their_strongest_word() {
        var events = new ArrayList<Event>();
        for (int i = 0; i < 50; i++) {
            events.add(at(i, 1, click(Optional.empty())));
        }
        send(events);
        assertThat(loop.trending())
                .containsOnly(Map.entry(MOVIE, new Trend(weight(49).shiftRight(3), 1)));

        send(List.of(at(10, 1, LIKE)));
        assertThat(loop.trending()).containsOnly(Map.entry(MOVIE, new Trend(weight(10), 1)));
    }

    @Test
    void what_is_taken_back_takes_exactly_its_share_along() {
        send(List.of(at(0, 1, LIKE), at(1, 2, LIKE), at(2, 3, LIKE), at(3, 4, LIKE)));
        send(List.of(
                at(5, 1, new Action.RatingRemoved(MOVIE)),
                at(6, 2, new Action.Rated(MOVIE, new Stars(2))),
                at(7, 3, new Action.NotInterested(MOVIE, false))));
        assertThat(loop.trending()).containsOnly(Map.entry(MOVIE, new Trend(weight(3), 1)));

        send(List.of(at(8, 3, new Action.NotInterested(MOVIE, true))));
        assertThat(loop.trending())
                .containsOnly(Map.entry(MOVIE, new Trend(weight(2).add(weight(3)), 2)));
    }

    @Test
    void a_like_that_arrives_after_it_was_taken_back_does_not_count() {
        send(List.of(at(5, 1, new Action.RatingRemoved(MOVIE))));
        send(List.of(at(0, 1, LIKE)));

        assertThat(loop.trending()).isEmpty();
    }

    @Test
    void whatever_comes_twice_counts_once_across_batches_and_restarts() {
        Event like = at(0, 1, LIKE);
        send(List.of(like, like));
        loop.restart();
        send(List.of(like));

        assertThat(loop.trending()).containsOnly(Map.entry(MOVIE, new Trend(weight(0), 1)));
        assertThat(loop.counts(1)).containsOnly(Map.entry("rated", 1L));
    }

    @Test
    void a_click_belongs_to_the_last_showing_within_half_an_hour() {
        send(List.of(
                at(0, 1, shown("a", "for_you", MOVIE)),
                at(20, 1, shown("b", "trending", MOVIE)),
                at(25, 1, click(Optional.of("a"))),
                at(26, 1, click(Optional.of("a")))));
        assertThat(loop.hourly())
                .containsOnly(
                        count("for_you", "shown", 1), count("trending", "shown", 1), count("trending", "clicked", 1));
    }

    @Test
    void a_click_an_hour_later_belongs_to_nothing() {
        send(List.of(at(0, 1, shown("a", "for_you", MOVIE)), at(31, 1, click(Optional.of("a")))));

        assertThat(loop.hourly()).containsOnly(count("for_you", "shown", 1));
    }

    @Test
    void a_showing_that_is_heard_of_late_corrects_what_was_said_before() {
        send(List.of(at(0, 1, shown("a", "for_you", MOVIE)), at(25, 1, LIKE)));
        assertThat(loop.hourly()).contains(count("for_you", "liked", 1));

        loop.restart();
        send(List.of(at(20, 1, shown("b", "trending", MOVIE))));
        assertThat(loop.hourly()).contains(count("trending", "liked", 1));
        assertThat(loop.hourly().getOrDefault(count("for_you", "liked", 0).getKey(), 0L))
                .isZero();
    }

    @Test
    void who_is_signed_out_is_counted_by_the_answer_and_moves_no_trend() {
        send(List.of(
                nobody(0, shown("a", "trending", MOVIE)),
                nobody(1, shown("b", "for_you", MOVIE)),
                nobody(2, click(Optional.of("a")))));

        assertThat(loop.hourly()).contains(count("trending", "clicked", 1));
        assertThat(loop.trending()).isEmpty();
    }

    @Test
    void a_session_is_counted_once_nothing_can_join_it() {
        send(List.of(at(0, 1, LIKE), at(29, 1, click(Optional.empty())), at(62, 1, LIKE), at(45, 1, LIKE)));
        assertThat(loop.hourly()).doesNotContainKey(bare("sessions", 1).getKey());

        send(List.of(at(300, 1, LIKE)));
        assertThat(loop.hourly())
                .contains(bare("sessions", 1), bare("session_seconds", 3_720))
                .doesNotContainKey(bare("late_events", 1).getKey());
        send(List.of(at(100, 1, LIKE)));
        assertThat(loop.hourly())
                .containsEntry(new HourlyKey(HOUR.plus(1, ChronoUnit.HOURS), "", "", "late_events"), 1L);
    }

    @Test
    void of_somebody_who_was_erased_nothing_is_left_and_nothing_comes_back() {
        send(List.of(at(0, 1, LIKE), at(0, 2, LIKE)));
        send(List.of(at(1, 1, new Action.Erased()), at(2, 1, LIKE)));
        send(List.of(at(3, 1, LIKE)));

        assertThat(loop.trending()).containsOnly(Map.entry(MOVIE, new Trend(weight(0), 1)));
        assertThat(loop.counts(1)).isEmpty();
        assertThat(loop.counts(2)).containsOnly(Map.entry("rated", 1L));
    }

    @Test
    void what_was_passed_over_is_told_until_somebody_does_something_with_it_or_is_erased() {
        long other = MOVIE + 1;
        send(List.of(
                at(0, 1, shown("a", "for_you", MOVIE)),
                at(70, 1, shown("b", "for_you", MOVIE)),
                at(71, 1, shown("c", "trending", other)),
                at(0, 2, shown("d", "for_you", MOVIE))));
        assertThat(loop.passedOver(1))
                .isEqualTo(Map.of(MOVIE, List.of(endOfHour(0), endOfHour(1)), other, List.of(endOfHour(1))));
        assertThat(loop.passedOver(2)).isEqualTo(Map.of(MOVIE, List.of(endOfHour(0))));

        send(List.of(at(140, 1, click(Optional.empty())), at(140, 2, new Action.Erased())));
        assertThat(loop.passedOver(1)).isEqualTo(Map.of(other, List.of(endOfHour(1))));
        assertThat(loop.passedOver(2)).isEmpty();
    }

    private static long endOfHour(int hour) {
        return HOUR.plus(hour + 1, ChronoUnit.HOURS).getEpochSecond();
    }

    @Test
    void what_is_no_event_holds_nothing_up() {
        send(List.of(at(0, 1, LIKE)));
        loop.sendBytes(new byte[] {1, 2, 3});
        send(List.of(at(0, 2, LIKE)));

        assertThat(loop.trending().get(MOVIE)).isEqualTo(new Trend(times(2, weight(0)), 2));
        assertThat(loop.deadLetters()).isEqualTo(1);
    }

    @Test
    void what_is_said_to_have_happened_at_an_impossible_time_holds_nothing_up() {
        send(List.of(at(0, 1, LIKE)));
        loop.sendBytes(liked("-290308-12-21T19:59:06Z"));
        loop.sendBytes(liked("1969-12-31T23:59:59Z"));
        loop.sendBytes(liked("2150-01-01T00:00:00Z"));
        loop.sendBytes(liked("+12026-11-26T12:00:00Z"));
        send(List.of(at(0, 2, LIKE)));

        assertThat(loop.trending().get(MOVIE)).isEqualTo(new Trend(times(2, weight(0)), 2));
        assertThat(loop.deadLetters()).isEqualTo(4);
    }

    @Test
    void shuffled_doubled_and_cut_by_restarts_it_comes_to_the_same() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        List<Event> script = script(random);
        send(script);

        List<Event> shuffled = new ArrayList<>(script);
        shuffled.addAll(script.subList(0, script.size() / 3));
        Collections.shuffle(shuffled, random);
        try (LoopDriver other = driver()) {
            for (int from = 0; from < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), from + 1 + random.nextInt(40));
                other.send(shuffled.subList(from, to));
                if (random.nextInt(4) == 0) {
                    other.settle();
                    other.restart();
                }
                from = to;
            }
            other.settle();

            assertThat(other.trending()).as("seed %d", seed).isEqualTo(loop.trending());
            assertThat(nonZero(other.hourly())).as("seed %d", seed).isEqualTo(nonZero(loop.hourly()));
            for (long person = 1; person <= 5; person++) {
                assertThat(other.counts(person)).isEqualTo(loop.counts(person));
                assertThat(other.passedOver(person)).isEqualTo(loop.passedOver(person));
            }
        }
    }

    /** An hour of five people and six movies. */
    private static List<Event> script(Random random) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < 200; i++) {
            long movie = 1L + random.nextInt(6);
            Action action =
                    switch (random.nextInt(7)) {
                        case 0 -> new Action.Rated(movie, new Stars(0.5 + random.nextInt(10) / 2.0));
                        case 1 -> new Action.RatingRemoved(movie);
                        case 2 -> new Action.Clicked(movie, Optional.empty(), OptionalInt.empty());
                        case 3 -> new Action.Played(movie, Optional.empty(), OptionalInt.empty());
                        case 4 -> new Action.NotInterested(movie, random.nextBoolean());
                        case 5 -> new Action.WatchlistChanged(movie, random.nextBoolean());
                        default -> shown("answer " + i, random.nextBoolean() ? "for_you" : "trending", movie);
                    };
            Instant when = NOON.plusMillis(i * 18_000L);
            events.add(
                    new Event(new UUID(random.nextLong(), i), OptionalLong.of(1L + random.nextInt(5)), when, action));
        }
        return events;
    }

    private void send(List<Event> events) {
        loop.send(events);
        loop.settle();
    }

    private static Event at(int minute, long person, Action action) {
        return Event.by(person, NOON.plus(Duration.ofMinutes(minute)), action);
    }

    /** An event that none of our own writers would write. */
    private static byte[] liked(String time) {
        try {
            return Envelope.parseFrom(EventCodec.encode(at(0, 9, LIKE))).toBuilder()
                    .setAtMicros(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time)))
                    .build()
                    .toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static Event nobody(int minute, Action action) {
        return new Event(UUID.randomUUID(), OptionalLong.empty(), NOON.plus(Duration.ofMinutes(minute)), action);
    }

    private static Action click(Optional<String> answer) {
        return new Action.Clicked(MOVIE, answer, OptionalInt.empty());
    }

    private static Action shown(String answer, String list, long movie) {
        return new Action.Exposed(
                answer, list, Optional.empty(), "control", "two_tower", List.of(new Shown(movie, 1, 1)));
    }

    private static BigInteger weight(int minute) {
        return TrendWeight.at(NOON.plus(Duration.ofMinutes(minute)));
    }

    private static BigInteger times(int n, BigInteger weight) {
        return weight.multiply(BigInteger.valueOf(n));
    }

    private static Map.Entry<HourlyKey, Long> count(String list, String measure, long times) {
        return Map.entry(new HourlyKey(HOUR, "control", list, measure), times);
    }

    private static Map.Entry<HourlyKey, Long> bare(String measure, long times) {
        return Map.entry(new HourlyKey(HOUR, "", "", measure), times);
    }

    private static Map<HourlyKey, Long> nonZero(Map<HourlyKey, Long> counts) {
        var kept = new HashMap<>(counts);
        kept.values().removeIf(times -> times == 0);
        return kept;
    }
}
