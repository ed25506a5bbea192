package marquee.towers;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Turns what a person has rated into a vector: {@code float[128]}, L2-normalised, in the space of the same release's
 * movie vectors.
 *
 * <p>Implementations are thread-safe and never block the subscribing thread.
 */
public interface UserTower extends AutoCloseable {

    /** The release this tower belongs to. */
    String release();

    /** The length of its vectors. */
    int dimension();

    /**
     * Computes the person's vector.
     *
     * @return the vector, or {@link TowerUnavailableException} when there is no answer in time
     */
    Mono<float[]> embed(UserHistory history);

    /**
     * The vectors of several histories, in their order; they go into as few runs of the tower as it can serve them with.
     *
     * @return the vectors, or {@link TowerUnavailableException} when there is no answer in time
     */
    default Mono<List<float[]>> embedAll(List<UserHistory> histories) {
        return Flux.fromIterable(histories)
                .flatMapSequential(this::embed, Math.max(1, histories.size()))
                .collectList();
    }

    /** Whether this release was trained with the movie, so that rating it moves the vector. */
    boolean knows(long movieId);

    @Override
    void close();
}
