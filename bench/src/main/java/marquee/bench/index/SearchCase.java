package marquee.bench.index;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.MovieVector;
import marquee.index.Query;
import marquee.index.support.BestHits;
import org.apache.lucene.util.VectorUtil;

/**
 * A kind of search, and how many of its true answers an index finds.
 *
 * @param name as it stands in the table
 * @param filter which movies may be hits
 * @param excluded how many of the nearest movies the person has rated
 * @param limit how many hits are asked
 */
public record SearchCase(String name, Filter filter, int excluded, int limit) {

    /** The nearest that are excluded, and a hundred more. */
    private static final int DEEPEST = 2_100;

    /** What DESIGN and the issues ask for. */
    public static List<SearchCase> all() {
        Filter rated = new Filter(Set.of(), Optional.empty(), Optional.of(false));
        return List.of(
                new SearchCase("plain, 10", Filter.ANY, 0, 10),
                new SearchCase("plain, 100", Filter.ANY, 0, 100),
                new SearchCase("genre 31%", Filter.genre("Drama"), 0, 100),
                new SearchCase("rated only 12%", rated, 0, 100),
                new SearchCase("genre 3%", Filter.genre("Western"), 0, 100),
                new SearchCase("genre 1%", Filter.genre("Noir"), 0, 100),
                new SearchCase("100 nearest excluded", Filter.ANY, 100, 100),
                new SearchCase("500 nearest excluded", Filter.ANY, 500, 100),
                new SearchCase("2,000 nearest excluded", Filter.ANY, 2_000, 100));
    }

    /** The questions that so many movies can answer: a person rated fewer than there are. */
    public static List<SearchCase> all(int movies) {
        return all().stream()
                .filter(question -> question.excluded() + question.limit() <= movies)
                .toList();
    }

    /** The query for a direction whose neighbours are known. */
    public Query ask(float[] vector, List<Hit> neighbours) {
        LongSet rated = LongSets.EMPTY_SET;
        if (excluded > 0) {
            rated = new LongOpenHashSet(
                    neighbours.stream().limit(excluded).map(Hit::id).toList());
        }
        return new Query(vector, limit, filter, rated, Duration.ofSeconds(60));
    }

    /** The movies that a perfect answer has, of the neighbours of a direction. */
    public Set<Long> expected(List<Hit> neighbours) {
        return neighbours.stream()
                .skip(excluded)
                .limit(limit)
                .map(Hit::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** By filter, the true answers to every question: in one walk through the world, since making it is the slow part. */
    public static Map<Filter, List<List<Hit>>> truths(ClusteredMovies world, List<float[]> vectors) {
        Map<Filter, List<BestHits>> best = new LinkedHashMap<>();
        for (SearchCase question : all()) {
            best.computeIfAbsent(
                    question.filter(),
                    filter -> vectors.stream()
                            .map(vector -> new BestHits(filter.equals(Filter.ANY) ? DEEPEST : question.limit()))
                            .toList());
        }
        IntStream.rangeClosed(1, world.size())
                .parallel()
                .mapToObj(world::movie)
                .forEachOrdered(movie -> offer(movie, vectors, best));
        Map<Filter, List<List<Hit>>> truths = new HashMap<>();
        best.forEach((filter, hits) ->
                truths.put(filter, hits.stream().map(BestHits::sorted).toList()));
        return truths;
    }

    private static void offer(MovieVector movie, List<float[]> vectors, Map<Filter, List<BestHits>> best) {
        float[] scores = new float[vectors.size()];
        for (int q = 0; q < scores.length; q++) {
            scores[q] = VectorUtil.dotProduct(vectors.get(q), movie.vector());
        }
        best.forEach((filter, hits) -> {
            if (filter.accepts(movie.payload())) {
                for (int q = 0; q < scores.length; q++) {
                    hits.get(q).offer(movie.id(), scores[q]);
                }
            }
        });
    }

    /** For each query vector, the true best movies that the filter accepts, enough of them to exclude some. */
    static List<List<Hit>> truth(ClusteredMovies world, Filter filter, List<float[]> vectors, int enough) {
        List<BestHits> best =
                vectors.stream().map(vector -> new BestHits(enough)).toList();
        for (int id = 1; id <= world.size(); id++) {
            MovieVector movie = world.movie(id);
            if (filter.accepts(movie.payload())) {
                for (int q = 0; q < vectors.size(); q++) {
                    best.get(q).offer(id, VectorUtil.dotProduct(vectors.get(q), movie.vector()));
                }
            }
        }
        List<List<Hit>> truth = new ArrayList<>();
        best.forEach(hits -> truth.add(hits.sorted()));
        return truth;
    }
}
