package marquee.towers.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.towers.data.Interactions;
import marquee.towers.release.ReleaseDraft;
import marquee.towers.release.Tower;
import marquee.towers.release.Vocabulary;

/**
 * Towers ready to be written: only what was rated in training has a number, and the chosen genres follow.
 *
 * @param settings what they were trained with
 * @param weights the tables cut down to the vocabulary
 * @param vocabulary their numbers
 */
record Towers(TowerSettings settings, Weights weights, Vocabulary vocabulary) {

    private static final List<String> USER_WEIGHTS = List.of(
            Weights.HISTORY,
            Weights.USER,
            Weights.STARS,
            Weights.SHORTCUT,
            Weights.HIDDEN,
            Weights.HIDDEN_BIAS,
            Weights.OUT,
            Weights.OUT_BIAS,
            Weights.PRIOR);
    private static final List<String> MOVIE_WEIGHTS = List.of(Weights.MOVIE, Weights.CONTENT);

    /**
     * Cuts trained weights down and adds the genres: in a history a genre stands where its movies stand on average, each
     * counted by the root of its ratings.
     */
    static Towers of(TowerSettings settings, Weights trained, Interactions ratings, List<Movie> movies) {
        int[] counts = ratings.counts();
        int[] known =
                IntStream.range(0, counts.length).filter(row -> counts[row] > 0).toArray();
        var genres = new TreeMap<String, float[]>();
        Weight history = trained.get(Weights.HISTORY);
        for (int row : known) {
            for (String genre : movies.get(row).genres()) {
                add(genres, genre, history.row(row + 1), (float) Math.sqrt(counts[row]));
            }
        }
        var vocabulary = new Vocabulary(
                IntStream.of(known)
                        .mapToLong(row -> ratings.items().movie(row).value())
                        .toArray(),
                IntStream.range(0, ratings.users()).mapToLong(ratings::userId).toArray(),
                List.copyOf(genres.keySet()));
        return new Towers(
                settings,
                trained.with(Weights.HISTORY, rows(history, known, genreRows(genres)))
                        .with(Weights.MOVIE, rows(trained.get(Weights.MOVIE), known, List.of())),
                vocabulary);
    }

    /** Writes the three SavedModels. */
    void write(ReleaseDraft draft) {
        SavedModels.write(
                draft.savedModel(Tower.USER),
                weights,
                USER_WEIGHTS,
                (tf, weight) -> new UserTowerGraph(tf, settings, weight).signature());
        SavedModels.write(draft.savedModel(Tower.MOVIE), weights, MOVIE_WEIGHTS, MovieTowerGraph::signature);
        SavedModels.write(draft.savedModel(Tower.CONTENT), weights, ContentTower.NAMES, ContentTower::signature);
    }

    /** Sums with the total weight in one more place at the end. */
    private static void add(Map<String, float[]> sums, String genre, float[] vector, float weight) {
        float[] sum = sums.computeIfAbsent(genre, name -> new float[vector.length + 1]);
        for (int i = 0; i < vector.length; i++) {
            sum[i] += weight * vector[i];
        }
        sum[vector.length] += weight;
    }

    private static List<float[]> genreRows(Map<String, float[]> sums) {
        var rows = new ArrayList<float[]>();
        for (float[] sum : sums.values()) {
            var mean = new float[sum.length - 1];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = sum[i] / sum[mean.length];
            }
            rows.add(mean);
        }
        return rows;
    }

    /** Row 0, the rows of the movies, then more. */
    private static Weight rows(Weight table, int[] movies, List<float[]> more) {
        int columns = table.columns();
        var kept = Weight.zeros(1L + movies.length + more.size(), columns);
        System.arraycopy(table.values(), 0, kept.values(), 0, columns);
        for (int i = 0; i < movies.length; i++) {
            System.arraycopy(table.values(), (movies[i] + 1) * columns, kept.values(), (i + 1) * columns, columns);
        }
        for (int i = 0; i < more.size(); i++) {
            System.arraycopy(more.get(i), 0, kept.values(), (1 + movies.length + i) * columns, columns);
        }
        return kept;
    }
}
