package marquee.training.graph;

import java.util.List;
import java.util.stream.IntStream;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.towers.inference.UserTowerInputs;

/** Towers in training as a model that can be judged. */
public final class GraphModel implements Model {

    private static final float SECONDS_PER_DAY = 86_400;

    private final TrainingGraph graph;
    private final int[] numbers;

    /**
     * @param graph scores as it stands whenever asked; the caller closes it
     * @param movies how many there are
     */
    public GraphModel(TrainingGraph graph, int movies) {
        this.graph = graph;
        this.numbers = IntStream.rangeClosed(1, movies).toArray();
    }

    @Override
    public float[][] score(List<Person> people) {
        return graph.score(people.stream().map(GraphModel::inputs).toList(), numbers);
    }

    @Override
    public long bytes() {
        return 0;
    }

    /** The same as {@link UserTowerInputs#of} gives for the person's history. */
    public static UserTowerInputs inputs(Person person) {
        int length = Math.min(UserTowerInputs.MAX_HISTORY, person.count());
        var movies = new int[Math.max(1, length)];
        var stars = new float[movies.length];
        var ages = new float[movies.length];
        for (int i = 0; i < length; i++) {
            int at = person.count() - 1 - i;
            movies[i] = person.movie(at) + 1;
            stars[i] = person.stars(at);
            ages[i] = (person.epochSecond(person.count() - 1) - person.epochSecond(at)) / SECONDS_PER_DAY;
        }
        return new UserTowerInputs(person.row() + 1, movies, stars, ages);
    }
}
