package marquee.training;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import marquee.catalog.progress.Progress;
import marquee.evaluation.SmallDataset;
import marquee.towers.release.Release;

/** A real release, trained in seconds on a small made-up dataset, for tests. */
public final class SmallRelease {

    /** When it says it was trained. */
    public static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

    private static final int PEOPLE = 40;
    private static final int MOVIES = 60;

    private SmallRelease() {}

    /** The ratings and movies. */
    public static SmallDataset dataset() {
        return SmallDataset.twoTastes(PEOPLE, MOVIES);
    }

    /** Trains and publishes one into {@code folder/models}. */
    public static Release in(Path folder) {
        var request = new TrainingRequest(
                dataset(),
                new TrainingRequest.Texts("hashed", folder.resolve("text")),
                TrainingRequest.Learning.fromEverybody(1),
                new TrainingRequest.Target(folder.resolve("models"), true));
        var result = ReleaseTraining.run(request, Progress.silent(), Clock.fixed(CREATED, ZoneOffset.UTC));
        return ((TrainingResult.Published) result).release();
    }

    /** Movies that the towers know. */
    public static List<Long> knownMovies() {
        return LongStream.rangeClosed(1, MOVIES / 2).boxed().toList();
    }
}
