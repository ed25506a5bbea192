package marquee.bench.towers;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import marquee.towers.UserHistory;
import marquee.towers.UserTower;
import marquee.towers.inference.DjlUserTower;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long the newest release's user tower takes in this process for one person, from history to vector. */
@Command(name = "user-tower-bench", mixinStandardHelpOptions = true)
public final class UserTowerBench implements Callable<Integer> {

    private static final int WARM_UP = 2_000;

    @Option(names = "--models", defaultValue = "data/models", description = "Where the releases are.")
    private Path models = Path.of("data/models");

    @Option(names = "--lengths", split = ",", defaultValue = "5,50,200", description = "Ratings in a history.")
    private List<Integer> lengths = List.of();

    @Option(names = "--requests", defaultValue = "5000", description = "How many are timed (default: 5000).")
    private int requests;

    private UserTowerBench() {}

    /** Runs the benchmark. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new UserTowerBench()).execute(arguments));
    }

    @Override
    public Integer call() {
        Release release = new Releases(models)
                .newest()
                .orElseThrow(
                        () -> new IllegalArgumentException("No release in " + models + ". Run ./marquee train first."));
        long[] movies = release.vocabulary().movies();
        System.out.println("| ratings in the history | p50 ms | p99 ms |\n|---|---|---|");
        try (UserTower tower = DjlUserTower.open(release, 1)) {
            for (int length : lengths) {
                time(tower, histories(movies, length, WARM_UP));
                long[] nanos = time(tower, histories(movies, length, requests));
                System.out.printf("| %d | %.3f | %.3f |%n", length, millis(nanos, 0.5), millis(nanos, 0.99));
            }
        }
        return 0;
    }

    private static List<UserHistory> histories(long[] movies, int length, int count) {
        var random = new Random(1);
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        return IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(0, length)
                        .mapToObj(rank -> new UserHistory.Rated(
                                movies[random.nextInt(movies.length)],
                                (1 + random.nextInt(10)) / 2f,
                                now.minusSeconds(length - rank)))
                        .toList())
                .map(ratings -> new UserHistory(OptionalLong.empty(), ratings, now))
                .toList();
    }

    /** Nanoseconds of each, sorted. */
    private static long[] time(UserTower tower, List<UserHistory> histories) {
        long[] nanos = histories.stream()
                .mapToLong(history -> {
                    long start = System.nanoTime();
                    tower.embed(history).block();
                    return System.nanoTime() - start;
                })
                .toArray();
        Arrays.sort(nanos);
        return nanos;
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }
}
