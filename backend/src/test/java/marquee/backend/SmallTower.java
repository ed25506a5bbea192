package marquee.backend;

import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserHistory;
import marquee.towers.UserTower;
import reactor.core.publisher.Mono;

/** A tower small enough to check by hand: the sum of the rated movies' vectors, weights stars - 2, newest doubled. */
public final class SmallTower implements UserTower {

    private final String release;
    private final int turn;
    public final AtomicBoolean down = new AtomicBoolean();

    /** Whether the tower has a bug. */
    public final AtomicBoolean broken = new AtomicBoolean();

    /** Whom it was told of; empty for somebody whom no tower has met. */
    public final Set<OptionalLong> toldOf = ConcurrentHashMap.newKeySet();

    SmallTower(String release, int turn) {
        this.release = release;
        this.turn = turn;
    }

    @Override
    public String release() {
        return release;
    }

    @Override
    public int dimension() {
        return World.DIMENSION;
    }

    @Override
    public Mono<float[]> embed(UserHistory history) {
        return Mono.fromCallable(() -> {
            toldOf.add(history.userId());
            if (broken.get()) {
                throw new IllegalStateException("The tower has a bug for this test.");
            }
            if (down.get()) {
                throw new TowerUnavailableException("The tower is down for this test.");
            }
            float[] sum = new float[World.DIMENSION];
            for (var rated : history.ratings()) {
                boolean newest = rated.equals(history.ratings().getLast());
                float weight = (rated.stars() - 2) * (newest ? 2 : 1);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weight * World.vector(rated.movieId(), turn)[i];
                }
            }
            history.genres().forEach(genre -> sum[(World.GENRES.indexOf(genre) + turn) % 3] += 1);
            return normalised(sum);
        });
    }

    @Override
    public boolean knows(long movieId) {
        return movieId <= World.MOVIES;
    }

    @Override
    public void close() {}

    private static float[] normalised(float[] vector) {
        double norm = 0;
        for (float x : vector) {
            norm += (double) x * x;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.max(Math.sqrt(norm), 1e-9);
        }
        return vector;
    }
}
