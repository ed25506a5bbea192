package marquee.bench.towers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import marquee.bench.report.Section;
import marquee.towers.UserHistory;
import marquee.towers.UserTower;
import marquee.towers.inference.DjlUserTower;
import marquee.towers.release.Release;

/** From one person's history to their vector, one at a time. */
final class UserTowerBench {

    private static final List<Integer> LENGTHS = List.of(5, 50, 200);
    private static final int HISTORIES = 500;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private UserTowerBench() {}

    static Section measure(Release release, Duration each) {
        Section section = Section.of(
                "A person's vector",
                "From history to vector in one process by DJL, one person at a time, after as long a warm-up.",
                "ratings in the history",
                "p50 ms",
                "p99 ms");
        long[] movies = release.vocabulary().movies();
        try (UserTower tower = DjlUserTower.open(release, 1, Duration.ofSeconds(1))) {
            for (int length : LENGTHS) {
                List<UserHistory> histories = histories(movies, length);
                Timing timing = Timing.of(
                        each,
                        turn -> tower.embed(histories.get(turn % HISTORIES)).block());
                section.row(length, timing.millis(0.5), timing.millis(0.99));
            }
        }
        return section;
    }

    private static List<UserHistory> histories(long[] movies, int length) {
        var random = new Random(1);
        return IntStream.range(0, HISTORIES)
                .mapToObj(person -> history(movies, length, random))
                .toList();
    }

    private static UserHistory history(long[] movies, int length, Random random) {
        List<UserHistory.Rated> ratings = IntStream.range(0, length)
                .mapToObj(rank -> new UserHistory.Rated(
                        movies[random.nextInt(movies.length)],
                        (1 + random.nextInt(10)) / 2f,
                        NOW.minusSeconds(length - rank)))
                .toList();
        return new UserHistory(OptionalLong.empty(), ratings, NOW);
    }
}
