package marquee.towers.inference;

import java.util.List;
import java.util.stream.IntStream;
import marquee.catalog.MovieId;
import marquee.towers.release.Release;
import marquee.towers.release.Tower;
import marquee.towers.release.Vocabulary;

/**
 * Both towers for movies by DJL, for callers who have the content vectors already. Thread-safe; as many threads as there
 * are cores embed side by side.
 */
public final class DjlMovieVectors implements AutoCloseable {

    private final Vocabulary vocabulary;
    private final PredictorPool<MovieTowerInputs, float[][]> full;
    private final PredictorPool<MovieTowerInputs, float[][]> contentOnly;

    private DjlMovieVectors(Release release) {
        this.vocabulary = release.vocabulary();
        int cores = Runtime.getRuntime().availableProcessors();
        this.full = new PredictorPool<>(DjlModel.open(release, Tower.MOVIE, cores), new MovieTranslator(true), cores);
        this.contentOnly =
                new PredictorPool<>(DjlModel.open(release, Tower.CONTENT, cores), new MovieTranslator(false), cores);
    }

    /**
     * Opens the towers.
     *
     * @throws marquee.towers.release.ReleaseException when the release is damaged
     */
    public static DjlMovieVectors open(Release release) {
        return new DjlMovieVectors(release);
    }

    /** Whether the release was trained with ratings of the movie. */
    boolean knows(MovieId movie) {
        return vocabulary.movie(movie.value()) != Vocabulary.UNKNOWN;
    }

    /**
     * A vector for each movie: by the full tower for known ones, by the content-only tower for the rest.
     *
     * @param contents the movies' content vectors, in the same order
     */
    public float[][] embed(List<MovieId> movies, float[][] contents) {
        var vectors = new float[movies.size()][];
        embed(movies, contents, vectors, true);
        embed(movies, contents, vectors, false);
        return vectors;
    }

    private void embed(List<MovieId> movies, float[][] contents, float[][] vectors, boolean known) {
        int[] chosen = IntStream.range(0, vectors.length)
                .filter(i -> knows(movies.get(i)) == known)
                .toArray();
        if (chosen.length == 0) {
            return;
        }
        var inputs = new MovieTowerInputs(
                IntStream.of(chosen)
                        .map(i -> vocabulary.movie(movies.get(i).value()))
                        .toArray(),
                IntStream.of(chosen).mapToObj(i -> contents[i]).toArray(float[][]::new));
        float[][] embedded = (known ? full : contentOnly).predict(inputs);
        for (int i = 0; i < chosen.length; i++) {
            vectors[chosen[i]] = embedded[i];
        }
    }

    @Override
    public void close() {
        full.close();
        contentOnly.close();
    }
}
