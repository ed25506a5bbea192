package marquee.lab.discoveries;

import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;
import marquee.catalog.Movie;
import marquee.evaluation.model.Person;
import marquee.ranking.together.Veto;
import marquee.towers.MovieVectors;
import marquee.training.publishing.served.ServedModel;

/** What people of the test would clearly dislike, judged as the service judges it. */
final class GroupVetoes {

    private final float[][] directions;
    private final List<Movie> movies;

    /**
     * @param vectors the towers', by row
     * @param movies by row
     */
    GroupVetoes(float[][] vectors, List<Movie> movies) {
        this.directions = new float[vectors.length][];
        for (int row = 0; row < vectors.length; row++) {
            directions[row] = direction(MovieVectors.withoutFilling(vectors[row]));
        }
        this.movies = movies;
    }

    private static float[] direction(float[] vector) {
        float length = (float) Math.sqrt(ServedModel.dot(vector, vector));
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    /** Whether one of these people would clearly dislike the movie of a row. */
    IntPredicate of(List<Person> people) {
        var vetoes = people.stream().map(GroupVetoes::veto).toList();
        return row -> {
            for (int i = 0; i < people.size(); i++) {
                Person person = people.get(i);
                if (vetoes.get(i)
                        .against(
                                rating -> ServedModel.dot(directions[row], directions[person.movie(rating)]),
                                rating -> sharedGenres(row, person.movie(rating)))) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Veto veto(Person person) {
        var stars = new float[person.count()];
        for (int i = 0; i < stars.length; i++) {
            stars[i] = person.stars(i);
        }
        return new Veto(stars);
    }

    private double sharedGenres(int a, int b) {
        var all = new HashSet<>(movies.get(a).genres());
        var shared = new HashSet<>(all);
        shared.retainAll(movies.get(b).genres());
        all.addAll(movies.get(b).genres());
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }
}
