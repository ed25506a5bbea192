package marquee.loader;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.progress.Progress;
import marquee.ranking.gems.GemVectors;
import marquee.ranking.gems.GemVectorsFile;
import marquee.towers.MovieTowers;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;

/** The graph model's vectors of a release, which are not computed but looked up; asked only for movies that it holds. */
final class GemTowers implements MovieTowers {

    private final GemVectors vectors;
    private final Long2IntOpenHashMap rows;

    GemTowers(GemVectors vectors) {
        this.vectors = vectors;
        this.rows = new Long2IntOpenHashMap(vectors.size());
        for (int row = 0; row < vectors.size(); row++) {
            rows.put(vectors.movieIds()[row], row);
        }
    }

    /** Those of a release; empty, with a warning, where they are damaged: everything else can be served without them. */
    static Optional<GemTowers> open(Release release, Progress progress) {
        try {
            release.verifySecondStage();
            return GemVectorsFile.read(release.secondStage()).map(GemTowers::new);
        } catch (IOException | ReleaseException e) {
            progress.warn("Hidden Gems stay as they are, since their vectors in release " + release.id()
                    + " cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether the graph knows this movie. */
    boolean holds(Movie movie) {
        return knows(movie.id());
    }

    @Override
    public boolean knows(MovieId movie) {
        return rows.containsKey(movie.value());
    }

    @Override
    public int dimension() {
        return vectors.dimension();
    }

    @Override
    public float[][] embed(List<Movie> movies) {
        return movies.stream()
                .map(movie -> vectors.vector(rows.get(movie.id().value())))
                .toArray(float[][]::new);
    }

    @Override
    public void close() {}
}
