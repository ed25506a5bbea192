package marquee.training.graph;

import java.util.List;
import marquee.towers.inference.UserTowerInputs;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Several people as one feed of the user tower, histories padded to the longest. */
final class Batch {

    private final List<UserTowerInputs> people;
    private final int length;

    Batch(List<UserTowerInputs> people) {
        this.people = people;
        this.length = people.stream().mapToInt(UserTowerInputs::length).max().orElse(1);
    }

    /** Adds the four inputs to a run; the caller closes {@code feeds} after it. */
    void addTo(Session.Runner runner, UserTowerGraph tower, List<AutoCloseable> feeds) {
        int size = people.size();
        var user = new int[size];
        var movies = new int[size * length];
        var stars = new float[size * length];
        var ages = new float[size * length];
        for (int i = 0; i < size; i++) {
            UserTowerInputs person = people.get(i);
            user[i] = person.user();
            System.arraycopy(person.movies(), 0, movies, i * length, person.length());
            System.arraycopy(person.stars(), 0, stars, i * length, person.length());
            System.arraycopy(person.ages(), 0, ages, i * length, person.length());
        }
        var history = Shape.of(size, length);
        var userTensor = TInt32.tensorOf(Shape.of(size), DataBuffers.of(user));
        var movieTensor = TInt32.tensorOf(history, DataBuffers.of(movies));
        var starTensor = TFloat32.tensorOf(history, DataBuffers.of(stars));
        var ageTensor = TFloat32.tensorOf(history, DataBuffers.of(ages));
        feeds.addAll(List.of(userTensor, movieTensor, starTensor, ageTensor));
        runner.feed(tower.user, userTensor)
                .feed(tower.movies, movieTensor)
                .feed(tower.stars, starTensor)
                .feed(tower.ages, ageTensor);
    }
}
