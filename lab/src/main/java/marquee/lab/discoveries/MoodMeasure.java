package marquee.lab.discoveries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Figures;
import marquee.evaluation.data.Content;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Draw;
import marquee.lab.EvaluationData;
import marquee.lab.towers.TowersRecommender;
import marquee.ranking.words.DescribedMovie;
import marquee.ranking.words.NearWords;
import marquee.ranking.words.Surroundings;
import marquee.ranking.words.WordIndex;
import marquee.ranking.words.WordIndex.Found;
import marquee.towers.MovieVectors;
import marquee.towers.features.ContentVectors;
import marquee.towers.text.TextEncoder;
import marquee.training.publishing.served.ServedModel;

/**
 * Words as queries: a part of all tags that at least three movies carry is held out from texts, content vectors, towers and
 * the word index alike, and asked for; the movies that carry the tag are relevant. Where movies have overviews, some words of
 * one are asked for too, and its movie is.
 */
public final class MoodMeasure implements Measure {

    private static final int FEWEST_MOVIES = 3;
    private static final int PER_10000 = 2500;
    private static final int SHOWN = 10;
    private static final int FOUND = 1_000;
    private static final int JOINING = 200;
    private static final int STORIES = 150;

    private final TextEncoder encoder;

    /** @param encoder of texts and queries; the caller closes it */
    public MoodMeasure(TextEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public Map<String, Figures> run(EvaluationData data, int seed, boolean validation, Progress progress) {
        List<Movie> movies = data.content().movies();
        Map<String, Set<Integer>> held = heldOut(movies, seed, validation);
        List<Movie> reduced =
                movies.stream().map(movie -> without(movie, held.keySet())).toList();
        float[][] content = new ContentVectors(encoder).of(reduced);
        var training = new TrainingData(data.interactions(), new Reduced(reduced, content));
        Map<String, Figures> figures = new LinkedHashMap<>();
        try (var model = TowersRecommender.standard(progress).fit(training, seed);
                var index = WordIndex.of(reduced.stream().map(MoodMeasure::described))) {
            var near = nearWords(reduced);
            float[][] texts = texts(content);
            var rows = rows(reduced);
            figures.put(
                    "bm25 over titles and tags",
                    recall(held, (tag, vector) -> ids(index.search(tag, List.of(), SHOWN), rows)));
            figures.put("sentence encoder", recall(held, (tag, vector) -> nearest(texts, vector)));
            figures.put(
                    "near words and bm25",
                    recall(held, (tag, vector) -> ids(index.search(tag, near.to(vector), SHOWN), rows)));
            BiFunction<String, float[], int[]> served = (query, vector) ->
                    ids(around(index.search(query, near.to(vector), FOUND), model.movieVectors(), reduced), rows);
            figures.put("mood, as served", recall(held, served));
            var stories = StoryQueries.of(reduced, STORIES, 10L * seed + (validation ? 1 : 0));
            if (!stories.isEmpty()) {
                figures.put("the same, by four words of an overview", recall(stories, served));
            }
        }
        return figures;
    }

    private static Map<String, Set<Integer>> heldOut(List<Movie> movies, int seed, boolean validation) {
        Map<String, Set<Integer>> carriers = new TreeMap<>();
        for (int row = 0; row < movies.size(); row++) {
            for (String tag : described(movies.get(row)).words()) {
                carriers.computeIfAbsent(tag, first -> new TreeSet<>()).add(row);
            }
        }
        movies.forEach(movie -> movie.genres().forEach(genre -> carriers.remove(genre.toLowerCase(Locale.ROOT))));
        carriers.entrySet()
                .removeIf(tag -> tag.getValue().size() < FEWEST_MOVIES
                        || !new Draw("mood-" + seed + (validation ? "-validation" : ""), PER_10000)
                                .drawn(tag.getKey()));
        return carriers;
    }

    private static Movie without(Movie movie, Set<String> held) {
        return movie.withTags(movie.tags().stream()
                .filter(tag -> !held.contains(tag.strip().toLowerCase(Locale.ROOT)))
                .toList());
    }

    /** Tags and genres: MovieLens has no keywords of its own. */
    private static DescribedMovie described(Movie movie) {
        var words = new ArrayList<>(movie.genres());
        words.addAll(movie.tags());
        return new DescribedMovie(
                movie.id().value(), movie.title(), words, movie.text().overview());
    }

    private NearWords nearWords(List<Movie> movies) {
        var words = new TreeSet<String>();
        movies.forEach(movie -> words.addAll(described(movie).words()));
        return new NearWords(List.copyOf(words), encoder.encodeAll(List.copyOf(words)));
    }

    private static float[][] texts(float[][] content) {
        var segment = ContentVectors.segment("text");
        var texts = new float[content.length][segment.length()];
        for (int row = 0; row < content.length; row++) {
            System.arraycopy(content[row], segment.offset(), texts[row], 0, segment.length());
        }
        return texts;
    }

    private static Map<Long, Integer> rows(List<Movie> movies) {
        var rows = new HashMap<Long, Integer>();
        IntStream.range(0, movies.size())
                .forEach(row -> rows.put(movies.get(row).id().value(), row));
        return rows;
    }

    private static int[] ids(List<Found> found, Map<Long, Integer> rows) {
        return found.stream()
                .limit(SHOWN)
                .mapToInt(movie -> rows.getOrDefault(movie.movieId(), -1))
                .toArray();
    }

    private static int[] nearest(float[][] vectors, float[] place) {
        var scores = new float[vectors.length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = ServedModel.dot(vectors[row], place);
        }
        return Best.of(scores, row -> true, SHOWN);
    }

    private static List<Found> around(List<Found> found, float[][] movies, List<Movie> described) {
        Map<Long, float[]> all = new HashMap<>();
        for (int row = 0; row < movies.length; row++) {
            all.put(described.get(row).id().value(), MovieVectors.withoutFilling(movies[row]));
        }
        Map<Long, float[]> vectors = new HashMap<>();
        found.forEach(movie -> Optional.ofNullable(all.get(movie.movieId()))
                .ifPresent(vector -> vectors.put(movie.movieId(), vector)));
        return Surroundings.centre(found, best(found, all))
                .map(centre -> {
                    var scores = new float[movies.length];
                    for (int row = 0; row < scores.length; row++) {
                        scores[row] = ServedModel.dot(movies[row], centre);
                    }
                    for (int row : Best.of(scores, any -> true, JOINING)) {
                        long id = described.get(row).id().value();
                        Optional.ofNullable(all.get(id)).ifPresent(vector -> vectors.put(id, vector));
                    }
                    return Surroundings.blend(found, vectors, centre, Optional.empty());
                })
                .orElse(found);
    }

    private static Map<Long, float[]> best(List<Found> found, Map<Long, float[]> all) {
        Map<Long, float[]> best = new HashMap<>();
        found.stream()
                .limit(Surroundings.BEST)
                .forEach(movie -> Optional.ofNullable(all.get(movie.movieId()))
                        .ifPresent(vector -> best.put(movie.movieId(), vector)));
        return best;
    }

    private Figures recall(Map<String, Set<Integer>> held, BiFunction<String, float[], int[]> search) {
        double sum = 0;
        for (var tag : held.entrySet()) {
            int[] shown = search.apply(tag.getKey(), encoder.encode(tag.getKey()));
            sum += (double) IntStream.of(shown).filter(tag.getValue()::contains).count()
                    / tag.getValue().size();
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("recall@10", sum / held.size());
        figures.put("queries", (double) held.size());
        return new Figures(figures);
    }

    /** Movies without some of their tags, and vectors that were made so. */
    @SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
    private record Reduced(List<Movie> movies, float[][] vectors) implements Content {}
}
