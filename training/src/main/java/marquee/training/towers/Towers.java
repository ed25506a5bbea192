package marquee.training.towers;

import java.util.List;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.evaluation.data.Interactions;
import marquee.towers.release.ReleaseDraft;
import marquee.towers.release.Tower;
import marquee.towers.release.Vocabulary;
import marquee.training.content.ContentLeaning;
import marquee.training.content.ContentTower;
import marquee.training.graph.MovieTowerGraph;
import marquee.training.graph.UserTowerGraph;
import marquee.training.settings.AttentionWeights;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import marquee.training.shorthistories.GenreEmbeddings;

/**
 * Towers ready to be written: only what was rated in training has a number, and the chosen genres follow.
 *
 * @param settings what they were trained with
 * @param weights the tables cut down to the vocabulary
 * @param vocabulary their numbers
 */
public record Towers(TowerSettings settings, Weights weights, Vocabulary vocabulary) {

    private static final List<String> USER_WEIGHTS = List.of(
            Weights.HISTORY,
            Weights.GENRES,
            Weights.USER,
            Weights.STARS,
            Weights.SHORTCUT,
            Weights.HIDDEN,
            Weights.HIDDEN_BIAS,
            Weights.OUT,
            Weights.OUT_BIAS,
            Weights.PRIOR);

    /** Cuts trained weights down and adds the {@linkplain GenreEmbeddings genres}. */
    static Towers of(TowerSettings settings, Weights trained, Interactions ratings, List<Movie> movies) {
        int[] counts = ratings.counts();
        int[] known =
                IntStream.range(0, counts.length).filter(row -> counts[row] > 0).toArray();
        String read = AttentionWeights.blocks(trained) > 0 ? AttentionWeights.MOVIES : Weights.HISTORY;
        Weight history = trained.get(read);
        var genres = GenreEmbeddings.of(history, counts, movies);
        var vocabulary = new Vocabulary(
                IntStream.of(known)
                        .mapToLong(row -> ratings.items().movie(row).value())
                        .toArray(),
                IntStream.range(0, ratings.users()).mapToLong(ratings::userId).toArray(),
                List.copyOf(genres.keySet()));
        return new Towers(
                settings,
                trained.with(read, rows(history, known, List.copyOf(genres.values())))
                        .with(Weights.GENRES, rows(trained.get(Weights.GENRES), known, List.of()))
                        .with(ContentLeaning.SHARE, rows(trained.get(ContentLeaning.SHARE), known, List.of()))
                        .with(Weights.MOVIE, rows(trained.get(Weights.MOVIE), known, List.of())),
                vocabulary);
    }

    /** Writes the three SavedModels. */
    public void write(ReleaseDraft draft) {
        int blocks = AttentionWeights.blocks(weights);
        SavedModels.write(
                draft.savedModel(Tower.USER),
                weights,
                blocks > 0 ? AttentionWeights.served(blocks) : USER_WEIGHTS,
                (tf, weight) -> new UserTowerGraph(tf, settings, blocks, weight).signature());
        SavedModels.write(draft.savedModel(Tower.MOVIE), weights, MovieTowerGraph.NAMES, MovieTowerGraph::signature);
        SavedModels.write(draft.savedModel(Tower.CONTENT), weights, ContentTower.NAMES, ContentTower::signature);
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
