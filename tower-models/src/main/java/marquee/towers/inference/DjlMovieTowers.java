package marquee.towers.inference;

import java.nio.file.Path;
import java.util.List;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.towers.MovieTowers;
import marquee.towers.features.ContentVectors;
import marquee.towers.release.Release;
import marquee.towers.text.TextEncoder;
import marquee.towers.text.TextEncoders;

/** The movie tower and the content-only tower in this process, by DJL. Thread-safe; close it to free native memory. */
public final class DjlMovieTowers implements MovieTowers {

    private final int dimension;
    private final TextEncoder encoder;
    private final ContentVectors content;
    private final DjlMovieVectors vectors;

    private DjlMovieTowers(Release release, TextEncoder encoder) {
        this.dimension = release.manifest().vectors().dimension();
        this.encoder = encoder;
        this.content = new ContentVectors(encoder);
        this.vectors = DjlMovieVectors.open(release);
    }

    /**
     * Opens the towers.
     *
     * @param textCache folder of the kept text vectors, such as {@code data/cache/text}
     * @throws marquee.towers.release.ReleaseException when the release is damaged
     */
    public static DjlMovieTowers open(Release release, Path textCache) {
        return new DjlMovieTowers(
                release, TextEncoders.open(release.manifest().vectors().textEncoder(), textCache));
    }

    /**
     * Opens the towers for a few movies, whose text vectors are not kept.
     *
     * @throws marquee.towers.release.ReleaseException when the release is damaged
     */
    public static DjlMovieTowers open(Release release) {
        return new DjlMovieTowers(
                release, TextEncoders.uncached(release.manifest().vectors().textEncoder()));
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public boolean knows(MovieId movie) {
        return vectors.knows(movie);
    }

    @Override
    public float[][] embed(List<Movie> movies) {
        return vectors.embed(movies.stream().map(Movie::id).toList(), content.of(movies));
    }

    @Override
    public void close() {
        vectors.close();
        encoder.close();
    }
}
