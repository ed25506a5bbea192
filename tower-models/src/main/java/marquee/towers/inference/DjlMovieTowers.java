package marquee.towers.inference;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.towers.MovieTowers;
import marquee.towers.features.ContentVectors;
import marquee.towers.release.Release;
import marquee.towers.release.Tower;
import marquee.towers.release.Vocabulary;
import marquee.towers.text.TextEncoder;
import marquee.towers.text.TextEncoders;

/** The movie tower and the content-only tower in this process, by DJL. Thread-safe; close it to free native memory. */
public final class DjlMovieTowers implements MovieTowers {

    private final Release release;
    private final Vocabulary vocabulary;
    private final TextEncoder encoder;
    private final ContentVectors content;
    private final PredictorPool<MovieTowerInputs, float[][]> full;
    private final PredictorPool<MovieTowerInputs, float[][]> contentOnly;

    private DjlMovieTowers(Release release, TextEncoder encoder) {
        this.release = release;
        this.vocabulary = release.vocabulary();
        this.encoder = encoder;
        this.content = new ContentVectors(encoder);
        this.full = new PredictorPool<>(DjlModel.open(release, Tower.MOVIE), new MovieTranslator(true), 1);
        this.contentOnly = new PredictorPool<>(DjlModel.open(release, Tower.CONTENT), new MovieTranslator(false), 1);
    }

    /**
     * Opens the towers.
     *
     * @param textCache folder of the kept text vectors, such as {@code data/cache/text}
     * @throws marquee.towers.release.ReleaseException when the release is damaged
     */
    public static DjlMovieTowers open(Release release, Path textCache) {
        return new DjlMovieTowers(release, TextEncoders.open(release.manifest().textEncoder(), textCache));
    }

    @Override
    public int dimension() {
        return release.manifest().dimension();
    }

    @Override
    public boolean knows(MovieId movie) {
        return vocabulary.movie(movie.value()) != Vocabulary.UNKNOWN;
    }

    @Override
    public float[][] embed(List<Movie> movies) {
        float[][] contents = content.of(movies);
        var vectors = new float[movies.size()][];
        embed(movies, contents, vectors, true);
        embed(movies, contents, vectors, false);
        return vectors;
    }

    private void embed(List<Movie> movies, float[][] contents, float[][] vectors, boolean known) {
        int[] chosen = IntStream.range(0, vectors.length)
                .filter(i -> knows(movies.get(i).id()) == known)
                .toArray();
        if (chosen.length == 0) {
            return;
        }
        var inputs = new MovieTowerInputs(
                IntStream.of(chosen)
                        .map(i -> vocabulary.movie(movies.get(i).id().value()))
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
        encoder.close();
    }
}
