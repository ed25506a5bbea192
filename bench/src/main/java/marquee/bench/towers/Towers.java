package marquee.bench.towers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.bench.report.Report;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.catalog.tmdb.TmdbExport;
import marquee.catalog.tmdb.TmdbMovie;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Releases;

/** What the towers of a release and the text encoders cost in this process, without a service around them. */
public final class Towers {

    private static final int MOVIES = 4_096;

    private final Path models;
    private final Path export;
    private final Path scratch;

    /**
     * @param models where the release is
     * @param export a csv export of movies, whose texts are encoded
     * @param scratch a folder for what is kept no longer than the run
     */
    public Towers(Path models, Path export, Path scratch) {
        this.models = models;
        this.export = export;
        this.scratch = scratch;
    }

    /**
     * Measures all of them.
     *
     * @param each how long one figure is measured
     * @param other an ONNX model beside its {@code tokenizer.json}, to compare the built-in text encoder with
     */
    public void run(Report report, Duration each, Optional<Path> other) throws IOException {
        Release release = new Releases(models)
                .newest()
                .orElseThrow(() -> new ReleaseException("No release in " + models + "; remove that world's folder."));
        report.add(PersonVectors.measure(release, each));
        report.add(MovieVectors.measure(release, each));
        var encoders = new Encoders(movies(), each);
        report.add(encoders.measure());
        if (other.isPresent()) {
            report.add(encoders.compare(other.get()));
        }
    }

    private List<Movie> movies() {
        try (Stream<TmdbMovie> movies =
                TmdbExport.open(export, scratch, Progress.silent()).movies()) {
            return movies.map(TmdbMovie::movie).limit(MOVIES).toList();
        }
    }
}
