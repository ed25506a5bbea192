package marquee.bench.index;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.Query;

/** Directions that are asked for in a world, and what a perfect answer to every question in each of them is. */
public final class Directions {

    /** How many there are. */
    public static final int COUNT = 100;

    private final List<float[]> vectors;
    private final Map<Filter, List<List<Hit>>> truths;

    /** Compares every movie with every direction: half a minute for a million movies. */
    public Directions(ClusteredMovies world) {
        vectors = IntStream.range(0, COUNT).mapToObj(world::query).toList();
        truths = SearchCase.truths(world, vectors);
    }

    /** The question in one direction, from 0 to {@link #COUNT}. */
    public Query query(SearchCase question, int direction) {
        return question.ask(vectors.get(direction), neighbours(question, direction));
    }

    /** The movies that a perfect answer to it has, as a set to be changed at will. */
    public Set<Long> expected(SearchCase question, int direction) {
        return question.expected(neighbours(question, direction));
    }

    private List<Hit> neighbours(SearchCase question, int direction) {
        return Objects.requireNonNull(truths.get(question.filter())).get(direction);
    }
}
