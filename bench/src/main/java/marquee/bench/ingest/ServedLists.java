package marquee.bench.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import marquee.bench.load.AskedService;
import tools.jackson.databind.JsonNode;

/** What a service answers: its lists, its people, what it counts. */
final class ServedLists {

    private static final int CROWD = 100;
    private static final int PAGE = 100;
    private static final String WAITING = "marquee_outbox_events ";
    private static final String BEHIND = "marquee_stream_behind ";
    /** Ends of transactions, of each piece of the topic one, which no reader confirms. */
    private static final long UNCONFIRMED = 100;

    /** Ten times what an outbox of a million may take. */
    private static final Duration EMPTIED = Duration.ofMinutes(50);

    private static final Duration SEEN = Duration.ofMinutes(1);

    private final AskedService service;

    /**
     * A rating, and the list after it.
     *
     * @param nanos from the rating to a list without the movie
     * @param asked how often the list was asked for
     */
    record Rated(long nanos, int asked) {}

    ServedLists(String url) {
        this.service = new AskedService(url);
    }

    /** Some of the people, at most a hundred. */
    List<Long> people() throws IOException {
        return service.json("/api/users/?limit=" + CROWD)
                .path("items")
                .valueStream()
                .map(user -> user.path("id").asLong())
                .toList();
    }

    /** All of the people. */
    List<Long> everybody() throws IOException {
        List<Long> everybody = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            JsonNode page = service.json("/api/users/?limit=" + CROWD + next.get());
            page.path("items").forEach(user -> everybody.add(user.path("id").asLong()));
            next = page.path("cursor").stringValueOpt().map(cursor -> "&cursor=" + cursor);
        }
        return everybody;
    }

    /** Some of the movies, those that trend least last. */
    List<Long> movies() throws IOException {
        return ids(service.json("/api/recommendations/trending/?limit=" + PAGE));
    }

    /** How many events wait, as last looked at. */
    long waiting() throws IOException {
        return metric(WAITING);
    }

    private long metric(String name) throws IOException {
        return service.text("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(name.length())))
                .sum();
    }

    /** Returns when so many events are in the topic, of which the stream has confirmed none. */
    void awaitSent(long events) throws IOException {
        AskedService.await(events + " events in the topic", EMPTIED, () -> metric(BEHIND) >= events);
    }

    /** Returns when the stream has confirmed all that was sent to it. */
    void awaitStreamLevel() throws IOException {
        AskedService.await("stream that is behind", SEEN, () -> metric(BEHIND) > UNCONFIRMED);
        AskedService.await("end of the stream", EMPTIED, () -> metric(BEHIND) <= UNCONFIRMED);
    }

    /** How many wait, once it is known that it is so many at least. */
    long waitingAtLeast(long events) throws IOException {
        var waiting = new AtomicLong();
        AskedService.await(events + " events that wait", SEEN, () -> {
            waiting.set(waiting());
            return waiting.get() >= events;
        });
        return waiting.get();
    }

    /** Returns when none does; at first the loop has not looked yet. */
    void awaitNoneWaiting() throws IOException {
        AskedService.await("events that wait", SEEN, () -> waiting() > 0);
        AskedService.await("end of the events", EMPTIED, () -> waiting() == 0);
    }

    /** Has a hundred people like a movie that does not lead; nanoseconds until it does, beside those of the bursts before. */
    long burst(int number) throws IOException {
        long movie = movies().get(PAGE / 2 + number % (PAGE / 2));
        var events = new StringJoiner(",", "[", "]");
        for (long person : people()) {
            events.add("{\"event_id\":\"%s\",\"type\":\"rated\",\"rating\":5,\"user_id\":%d,\"tmdb_id\":%d}"
                    .formatted(UUID.randomUUID(), person, movie));
        }
        long begin = System.nanoTime();
        service.post("/api/events", events.toString());
        AskedService.await(
                "movie " + movie + " that leads Trending",
                SEEN,
                () -> ids(service.json("/api/recommendations/trending/?limit=" + (number + 1)))
                        .contains(movie));
        return System.nanoTime() - begin;
    }

    /** Rates the first movie of somebody's list. */
    Rated rate(int number) throws IOException {
        List<Long> people = people();
        long person = people.get(number % people.size());
        String list = "/api/recommendations/for-you/?limit=20&user_id=" + person;
        long movie = ids(service.json(list)).getFirst();
        long begin = System.nanoTime();
        service.post("/api/users/" + person + "/rate", "{\"tmdb_id\":%d,\"rating\":4.5}".formatted(movie));
        int asked = 1;
        while (ids(service.json(list)).contains(movie)) {
            asked++;
            if (System.nanoTime() - begin > SEEN.toNanos()) {
                throw new IOException("The movie " + movie + " is in the list of " + person + " who has rated it.");
            }
        }
        return new Rated(System.nanoTime() - begin, asked);
    }

    private static List<Long> ids(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(item -> item.path("movie").path("tmdb_id").asLong())
                .toList();
    }
}
