package marquee.training.secondstage.ranker;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.movies.MovieTable;
import marquee.training.graph.GraphModel;
import marquee.training.graph.TrainingGraph;
import marquee.training.secondstage.movies.MovieTables;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weights;

/** Towers as they stand within a training; movies are scored by the table, as the second stage does it. */
final class TowerCandidates implements RankedSource.Fitted {

    private final TrainingGraph graph;
    private final MovieTable movies;

    /** @param weights learned from these ratings */
    TowerCandidates(TowerSettings settings, Weights weights, TrainingData training) {
        this.graph = new TrainingGraph(settings, weights, Set.of());
        int[] numbers = IntStream.rangeClosed(1, training.movies()).toArray();
        this.movies = MovieTables.of(training, graph.movieVectors(numbers));
    }

    @Override
    public MovieTable movies() {
        return movies;
    }

    @Override
    public float[][] scores(List<Person> people) {
        float[][] vectors =
                graph.userVectors(people.stream().map(GraphModel::inputs).toList());
        var scores = new float[people.size()][movies.size()];
        for (int i = 0; i < scores.length; i++) {
            for (int row = 0; row < movies.size(); row++) {
                scores[i][row] = movies.score(row, vectors[i]);
            }
        }
        return scores;
    }

    @Override
    public void close() {
        graph.close();
    }
}
