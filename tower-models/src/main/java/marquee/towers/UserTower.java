package marquee.towers;

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

    /**
     * Computes the person's vector.
     *
     * @return the vector, or {@link TowerUnavailableException} when there is no answer in time
     */
    Mono<float[]> embed(UserHistory history);

    /** Whether this release was trained with the movie, so that rating it moves the vector. */
    boolean knows(long movieId);

    @Override
    void close();
}
