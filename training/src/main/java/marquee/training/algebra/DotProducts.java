package marquee.training.algebra;

import java.util.List;
import java.util.function.Function;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;

/**
 * A model whose score is the dot product of a person's vector and a movie's.
 *
 * @param movies a vector for each row
 * @param people gives each person's vector
 */
public record DotProducts(Matrix movies, Function<List<Person>, Matrix> people) implements Model {

    /** Of people's vectors that are made one by one. */
    public static DotProducts oneByOne(Matrix movies, Function<Person, float[]> person) {
        return new DotProducts(
                movies, people -> Matrix.ofRows(people.stream().map(person).toArray(float[][]::new)));
    }

    @Override
    public float[][] score(List<Person> asked) {
        return people.apply(asked).timesTransposed(movies).toRows();
    }

    @Override
    public long bytes() {
        return 4L * movies.values().length;
    }
}
