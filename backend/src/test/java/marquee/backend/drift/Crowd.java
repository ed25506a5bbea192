package marquee.backend.drift;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.Shown;

/**
 * Two thousand people, each with a habit of giving stars and a genre of their own, who come by day more than by night, some
 * of them far more often and for longer than others.
 */
final class Crowd {

    private static final int PEOPLE = 2_000;
    private static final int MOVIES = 120;

    private final SplittableRandom random;

    Crowd(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * How people are.
     *
     * @param harsher by how many stars they rate lower
     * @param genre what all of them rate; 0, 1 or 2, absent where each rates their own
     * @param busier how many times as much each of them does
     * @param longer how many letters longer the texts are that they search for
     * @param sameList whether all are shown the same five movies
     * @param cold whether they are shown what nobody rated
     */
    record Ways(double harsher, OptionalInt genre, int busier, int longer, boolean sameList, boolean cold) {

        static final Ways USUAL = new Ways(0, OptionalInt.empty(), 1, 0, false, false);
    }

    /** What they do in the ten minutes that end at each of these times, shuffled. */
    List<Event> until(List<Instant> slots, Ways ways) {
        List<Event> events = new ArrayList<>();
        slots.forEach(slot -> IntStream.range(0, visitors(slot)).forEach(i -> visit(slot, ways, events)));
        Collections.shuffle(events, new java.util.Random(random.nextLong()));
        return events;
    }

    private int visitors(Instant slot) {
        int hour = slot.atOffset(ZoneOffset.UTC).getHour();
        int mean = hour < 6 ? 4 : hour < 16 ? 12 : 26;
        return mean / 2 + random.nextInt(mean + 1);
    }

    /** Of two, the one with the smaller number comes, so that some come often. */
    private void visit(Instant slot, Ways ways, List<Event> events) {
        int person = 1 + Math.min(random.nextInt(PEOPLE), random.nextInt(PEOPLE));
        events.add(event(person, slot, exposed(person, ways)));
        int deeds = ways.busier() * (1 + (person % 7 == 0 ? random.nextInt(6) : 0) + random.nextInt(3));
        for (int i = 0; i < deeds; i++) {
            long movie = movie(person, ways);
            events.add(event(
                    person,
                    slot,
                    switch (random.nextInt(4)) {
                        case 0 -> new Action.Clicked(movie, Optional.empty(), OptionalInt.empty());
                        case 1 ->
                            new Action.Searched(Optional.of("x".repeat(3 + random.nextInt(9) + ways.longer())), 5);
                        default -> new Action.Rated(movie, stars(person, ways));
                    }));
        }
    }

    private Action exposed(int person, Ways ways) {
        List<Shown> shown = IntStream.rangeClosed(1, 10)
                .mapToObj(place -> new Shown(
                        ways.sameList() ? 1 + place % 5 : ways.cold() ? 1_000 + place : movie(person, Ways.USUAL),
                        place,
                        1))
                .toList();
        return new Action.Exposed("answer", "for_you", Optional.of("1"), "default", "two_tower", shown);
    }

    /** Four in five of their own genre. */
    private long movie(int person, Ways ways) {
        int genre = random.nextInt(5) == 0 ? random.nextInt(3) : ways.genre().orElse(person % 3);
        return genre + 3L * random.nextInt(1, MOVIES / 3);
    }

    private Stars stars(int person, Ways ways) {
        double own = 3.5 + (person % 11 - 5) * 0.15 - ways.harsher();
        double given = own + (random.nextDouble() + random.nextDouble() - 1) * 1.5;
        return new Stars(Math.clamp(Math.round(2 * given) / 2.0, 0.5, 5));
    }

    private Event event(int person, Instant slot, Action action) {
        Instant at = slot.minus(Duration.ofMillis(1 + random.nextInt(599_999)));
        return new Event(new UUID(random.nextLong(), random.nextLong()), OptionalLong.of(person), at, action);
    }
}
