package marquee.towers.baselines;

import java.util.List;
import java.util.function.Function;
import marquee.towers.evaluation.Model;
import marquee.towers.evaluation.Person;

/**
 * A model whose score is the dot product of a person's vector and a movie's.
 *
 * @param movies a vector for each row
 * @param person gives a person's vector
 */
record DotProducts(Matrix movies, Function<Person, float[]> person) implements Model {

    @Override
    public float[][] score(List<Person> people) {
        float[][] vectors = people.stream().map(person).toArray(float[][]::new);
        return Matrix.ofRows(vectors).timesTransposed(movies).toRows();
    }

    @Override
    public long bytes() {
        return 4L * movies.values().length;
    }
}
