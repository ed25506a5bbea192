package marquee.backend.recommendations.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.ranking.DotProduct;

/**
 * What single ratings do for movies: how far the towers' score of a movie falls when the rating is left out.
 *
 * @param own the person's vector
 * @param without their vectors without each of these ratings
 * @param movies vectors of the movies to explain, by id
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as the request
record Contributions(float[] own, Map<RatedMovie, float[]> without, Map<Long, float[]> movies) {

    /** So many ratings carry a movie; the rest is company. */
    static final int CARRYING = 3;

    /** Falls below this are rounding. */
    private static final double NOTHING = 1e-6;

    private record Fall(RatedMovie rating, double of) implements Comparable<Fall> {

        /** The largest first. */
        @Override
        public int compareTo(Fall other) {
            int larger = Double.compare(other.of, of);
            return larger != 0 ? larger : Long.compare(rating.movieId(), other.rating.movieId());
        }
    }

    /** The ratings that carry a movie most, the first most of all; fewer where fewer carry it. */
    List<RatedMovie> carrying(long movieId) {
        return Optional.ofNullable(movies.get(movieId)).stream()
                .flatMap(this::falls)
                .filter(fall -> fall.of() > NOTHING)
                .sorted()
                .limit(CARRYING)
                .map(Fall::rating)
                .toList();
    }

    /** Whether the towers put two movies at right angles to each other, or farther apart; not where one has no place. */
    boolean farApart(long a, long b) {
        var one = Optional.ofNullable(movies.get(a));
        var other = Optional.ofNullable(movies.get(b));
        return one.isPresent() && other.isPresent() && DotProduct.of(one.get(), other.get()) <= 0;
    }

    private Stream<Fall> falls(float[] movie) {
        float score = DotProduct.of(own, movie);
        return without.entrySet().stream()
                .map(each -> new Fall(each.getKey(), score - DotProduct.of(each.getValue(), movie)));
    }
}
