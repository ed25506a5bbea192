package marquee.training.graph;

import java.util.List;
import marquee.towers.inference.UserTowerBatch;
import marquee.towers.inference.UserTowerInputs;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Several people as one feed of the user tower. */
final class Batch {

    private final UserTowerBatch people;

    Batch(List<UserTowerInputs> people) {
        this.people = UserTowerBatch.of(people);
    }

    /** Adds the four inputs to a run; the caller closes {@code feeds} after it. */
    void addTo(Session.Runner runner, UserTowerGraph tower, List<AutoCloseable> feeds) {
        var history = Shape.of(people.size(), people.length());
        var userTensor = TInt32.tensorOf(Shape.of(people.size()), DataBuffers.of(people.users()));
        var movieTensor = TInt32.tensorOf(history, DataBuffers.of(people.movies()));
        var starTensor = TFloat32.tensorOf(history, DataBuffers.of(people.stars()));
        var ageTensor = TFloat32.tensorOf(history, DataBuffers.of(people.ages()));
        feeds.addAll(List.of(userTensor, movieTensor, starTensor, ageTensor));
        runner.feed(tower.user, userTensor)
                .feed(tower.movies, movieTensor)
                .feed(tower.stars, starTensor)
                .feed(tower.ages, ageTensor);
    }
}
