package marquee.bench.towers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.bench.report.BenchReport;
import marquee.catalog.ExportedMovie;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.catalog.tmdb.TmdbExport;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Releases;

/** What the towers of a release and the text encoders cost in this process, without a service around them. */
public final class TowersBench {

    private static final int MOVIES = 4_096;

    private final Path models;
    private final Path export;
    private final Path rejects;

    /**
     * @param models where the release is
     * @param export a csv export of movies, whose texts are encoded
     * @param rejects a folder for bad rows of the export
     */
    public TowersBench(Path models, Path export, Path rejects) {
        this.models = models;
        this.export = export;
        this.rejects = rejects;
    }

    /**
     * Measures all of them.
     *
     * @param each how long one figure is measured
     * @param other {@code X.onnx}, beside {@code X-tokenizer.json}, to compare the built-in text encoder with
     */
    public void run(BenchReport report, Duration each, Optional<Path> other) throws IOException {
        Release release = new Releases(models)
                .newest()
                .orElseThrow(() -> new ReleaseException("No release in " + models + "; remove that world's folder."));
        report.add(UserTowerBench.measure(release, each));
        report.add(MovieTowersBench.measure(release, each));
        var encoders = new EncodersBench(movies(), each);
        report.add(encoders.measure());
        if (other.isPresent()) {
            report.add(encoders.compare(other.get()));
        }
    }

    private List<Movie> movies() {
        try (Stream<ExportedMovie> movies =
                TmdbExport.open(export, rejects, Progress.silent()).movies()) {
            return movies.map(ExportedMovie::movie).limit(MOVIES).toList();
        }
    }
}
