package marquee.evaluation.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import marquee.catalog.Movie;

/** Content as it was once; what has not changed since has the vectors of today. */
final class EarlierContent implements Content {

    private final DatedTags tags;
    private final Content whole;
    private final List<Movie> movies;
    private final Function<List<Movie>, float[][]> encoder;
    private Optional<float[][]> vectors = Optional.empty();

    EarlierContent(DatedTags tags, Content whole, List<Movie> movies, Function<List<Movie>, float[][]> encoder) {
        this.tags = tags;
        this.whole = whole;
        this.movies = movies;
        this.encoder = encoder;
    }

    @Override
    public List<Movie> movies() {
        return movies;
    }

    @Override
    public synchronized float[][] vectors() {
        if (vectors.isEmpty()) {
            vectors = Optional.of(encoded());
        }
        return vectors.get();
    }

    private float[][] encoded() {
        float[][] all = whole.vectors().clone();
        int[] changed = IntStream.range(0, all.length)
                .filter(row -> !movies.get(row).equals(whole.movies().get(row)))
                .toArray();
        float[][] others =
                encoder.apply(IntStream.of(changed).mapToObj(movies::get).toList());
        for (int i = 0; i < changed.length; i++) {
            all[changed[i]] = others[i];
        }
        return all;
    }

    @Override
    public Content knownWith(Interactions ratings) {
        return tags.known(whole, ratings);
    }
}
