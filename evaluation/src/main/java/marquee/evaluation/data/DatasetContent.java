package marquee.evaluation.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.towers.features.ContentVectors;
import marquee.towers.text.TextEncoder;
import marquee.towers.text.TextEncoders;

/**
 * What a dataset itself says about its rated movies; the vectors are made when they are first asked for.
 */
public final class DatasetContent implements Content {

    private final List<Movie> movies;
    private final String encoder;
    private final Path cache;
    private final Optional<DatedTags> tags;
    private Optional<float[][]> vectors = Optional.empty();

    /**
     * Reads the movies.
     *
     * @param encoder name of the text encoder
     * @param cache folder of encoded texts
     * @param tags whether people's tags are content, as in a release; they wrote them after watching, so the tags of all
     *     times also tell how often a movie is rated in the test
     */
    public DatasetContent(Dataset dataset, Interactions ratings, String encoder, Path cache, boolean tags) {
        this.movies = ratings.items().describedBy(dataset).stream()
                .map(movie -> tags ? movie : movie.withTags(List.of()))
                .toList();
        this.encoder = encoder;
        this.cache = cache;
        this.tags = tags ? Optional.of(new DatedTags(dataset, this::vectors)) : Optional.empty();
    }

    @Override
    public List<Movie> movies() {
        return movies;
    }

    @Override
    public synchronized float[][] vectors() {
        if (vectors.isEmpty()) {
            vectors = Optional.of(vectors(movies));
        }
        return vectors.get();
    }

    private float[][] vectors(List<Movie> some) {
        try (TextEncoder texts = TextEncoders.open(encoder, cache)) {
            return new ContentVectors(texts).of(some);
        }
    }

    @Override
    public Content knownWith(Interactions ratings) {
        return tags.map(dated -> dated.known(this, ratings)).orElse(this);
    }
}
