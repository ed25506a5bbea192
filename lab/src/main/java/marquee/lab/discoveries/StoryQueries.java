package marquee.lab.discoveries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import marquee.catalog.Movie;

/** Words that somebody remembers of a story: some of a movie's overview, none of its title. */
final class StoryQueries {

    private static final int WORDS = 4;
    private static final int SHORTEST = 5;

    private StoryQueries() {}

    /**
     * Queries with the row of the movie each is about.
     *
     * @param most how many at most, of movies drawn evenly; fewer where fewer have an overview
     */
    static Map<String, Set<Integer>> of(List<Movie> movies, int most, long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<>(IntStream.range(0, movies.size()).boxed().toList());
        Collections.shuffle(rows, random);
        Map<String, Set<Integer>> queries = new TreeMap<>();
        for (int row : rows) {
            List<String> words = words(movies.get(row));
            if (queries.size() < most && words.size() >= WORDS) {
                Collections.shuffle(words, random);
                queries.put(String.join(" ", words.subList(0, WORDS)), Set.of(row));
            }
        }
        return queries;
    }

    private static List<String> words(Movie movie) {
        String title = movie.title().toLowerCase(Locale.ROOT);
        String overview = movie.text().overview().orElse("").toLowerCase(Locale.ROOT);
        return new ArrayList<>(Arrays.stream(overview.split("[^\\p{L}]+"))
                .filter(word -> word.length() >= SHORTEST && !title.contains(word))
                .distinct()
                .toList());
    }
}
