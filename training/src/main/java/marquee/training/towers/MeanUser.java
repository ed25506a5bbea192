package marquee.training.towers;

import java.util.List;
import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.towers.inference.UserTowerInputs;
import marquee.training.graph.GraphModel;
import marquee.training.graph.TrainingGraph;

/** Where people's vectors point on average: what is long in that direction is liked by all. */
final class MeanUser {

    /** Of more people, so many are asked, evenly spaced. */
    private static final int MOST_PEOPLE = 4_000;

    private static final int BATCH = 100;

    private MeanUser() {}

    /** The mean vector of people with ratings, at length 1; {@code [dimension]}. */
    static float[] direction(TrainingGraph graph, int dimension, Interactions ratings) {
        int[] people = IntStream.range(0, ratings.users())
                .filter(user -> ratings.count(user) > 0)
                .toArray();
        int asked = Math.min(people.length, MOST_PEOPLE);
        List<UserTowerInputs> inputs = IntStream.range(0, asked)
                .mapToObj(i -> people[(int) ((long) i * people.length / asked)])
                .map(user -> GraphModel.inputs(Person.known(user, ratings)))
                .toList();
        var sum = new float[dimension];
        for (int from = 0; from < asked; from += BATCH) {
            for (float[] vector : graph.userVectors(inputs.subList(from, Math.min(from + BATCH, asked)))) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += vector[i];
                }
            }
        }
        return atLength1(sum);
    }

    private static float[] atLength1(float[] vector) {
        double square = 0;
        for (float number : vector) {
            square += (double) number * number;
        }
        var unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / Math.max(Math.sqrt(square), 1e-9));
        }
        return unit;
    }
}
