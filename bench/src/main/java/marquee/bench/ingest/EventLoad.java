package marquee.bench.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that tell events, each as soon as its last request was answered. */
final class EventLoad {

    private static final int CLIENTS = 8;
    private static final int ACCEPTED = 202;
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final URI address;
    private final List<Long> people;
    private final List<Long> movies;
    private final EventClock clock;
    private final AtomicLong seeds = new AtomicLong();

    /**
     * What it came to.
     *
     * @param eventsPerSecond that were acknowledged
     * @param p50 milliseconds from a request to its 202
     * @param p99 likewise
     */
    record Figures(double eventsPerSecond, double p50, double p99) {}

    EventLoad(String url, List<Long> people, List<Long> movies, EventClock clock) {
        this.address = URI.create(url + "/api/events");
        this.people = people;
        this.movies = movies;
        this.clock = clock;
    }

    /** Tells so many events, so many in a request. */
    Figures tell(long events, int batch) throws IOException {
        var left = new AtomicLong(events / batch);
        long begin = System.nanoTime();
        List<Long> nanos = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Long>>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> client(left, batch)));
            }
            for (Future<List<Long>> client : clients) {
                nanos.addAll(client.get());
            }
        } catch (ExecutionException e) {
            throw new IOException("Events were not taken: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while events were told.", e);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return figures(nanos, batch, seconds);
    }

    private static Figures figures(List<Long> nanos, int batch, double seconds) {
        long[] sorted = sorted(nanos);
        return new Figures(sorted.length * (double) batch / seconds, percentile(sorted, 0.5), percentile(sorted, 0.99));
    }

    /** In milliseconds, of sorted nanoseconds. */
    static double percentile(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
    }

    /** Nanoseconds of each request. */
    private List<Long> client(AtomicLong left, int batch) throws IOException, InterruptedException {
        var events = new GeneratedEvents(seeds.incrementAndGet() + System.nanoTime(), people, movies, clock);
        List<Long> nanos = new ArrayList<>();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (left.getAndDecrement() > 0) {
                var request = HttpRequest.newBuilder(address)
                        .timeout(ANSWER)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(events.batch(batch)))
                        .build();
                long begin = System.nanoTime();
                var answer = http.send(request, BodyHandlers.ofString());
                nanos.add(System.nanoTime() - begin);
                if (answer.statusCode() != ACCEPTED) {
                    throw new IOException("Answered with " + answer.statusCode() + ": " + answer.body());
                }
            }
        }
        return nanos;
    }

    /** Sorted, for percentiles. */
    static long[] sorted(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
