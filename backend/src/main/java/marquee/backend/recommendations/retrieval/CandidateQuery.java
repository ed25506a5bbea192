package marquee.backend.recommendations.retrieval;

import it.unimi.dsi.fastutil.longs.LongCollection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.backend.crowd.Popularity.Ranked;
import marquee.backend.ratings.History;
import marquee.index.Filter;
import marquee.index.Query;

/**
 * What candidates are wanted for.
 *
 * @param viewer who is going to see them
 * @param genre what they are confined to
 * @param limit how many, at least 1
 */
public record CandidateQuery(Viewer viewer, Optional<String> genre, int limit) {

    /** What the viewer has told. */
    public History history() {
        return viewer.history();
    }

    /** What they may not be shown. */
    public Exclusions exclusions() {
        return viewer.exclusions();
    }

    /** The same for so many. */
    public CandidateQuery limitedTo(int other) {
        return new CandidateQuery(viewer, genre, other);
    }

    /** The same in another genre. */
    public CandidateQuery in(Optional<String> other) {
        return new CandidateQuery(viewer, other, limit);
    }

    /** The same without these movies. */
    public CandidateQuery without(LongCollection movies) {
        return new CandidateQuery(viewer.without(movies), genre, limit);
    }

    /** The same question to a vector index, which has so long to answer. */
    public Query around(float[] vector, Duration deadline) {
        return around(vector, genre.map(Filter::genre).orElse(Filter.ANY), deadline);
    }

    /** The same of other movies than those of the genre. */
    public Query around(float[] vector, Filter filter, Duration deadline) {
        return new Query(vector, exclusions().found(limit), filter, exclusions().lookedPast(), deadline);
    }

    /** The first movies of an order that may be shown. */
    public Stream<Ranked> first(Stream<Ranked> order) {
        return order.filter(movie -> exclusions().allow(movie.movieId())).limit(limit);
    }

    /** The same as candidates, by the score of the order. */
    public List<Candidate> first(Stream<Ranked> order, Reason reason) {
        return first(order)
                .map(movie -> new Candidate(movie.movieId(), movie.score(), reason))
                .toList();
    }
}
