package marquee.towers.inference;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserHistory;
import marquee.towers.UserTower;
import marquee.towers.release.Release;
import marquee.towers.release.Tower;
import marquee.towers.release.Vocabulary;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The user tower in this process, by DJL: as many threads as predictors, a bounded queue before them, a deadline for
 * each answer. Thread-safe; close it to free the native memory.
 */
public final class DjlUserTower implements UserTower {

    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final int WAITING_PER_PREDICTOR = 256;

    private final Release release;
    private final Vocabulary vocabulary;
    private final PredictorPool<UserTowerInputs, float[]> pool;
    private final Scheduler scheduler;
    private final Duration deadline;

    private DjlUserTower(Release release, int predictors, Duration deadline) {
        this.release = release;
        this.vocabulary = release.vocabulary();
        this.pool =
                new PredictorPool<>(DjlModel.open(release, Tower.USER, predictors), new UserTranslator(), predictors);
        this.scheduler = Schedulers.newBoundedElastic(predictors, WAITING_PER_PREDICTOR, "user-tower");
        this.deadline = deadline;
    }

    /** Opens the tower with a deadline of one second. */
    public static DjlUserTower open(Release release, int predictors) {
        return open(release, predictors, DEADLINE);
    }

    /**
     * Opens the tower.
     *
     * @param predictors how many answers are computed at the same time
     * @param deadline how long an answer may take, waiting included
     * @throws marquee.towers.release.ReleaseException when the release is damaged
     */
    public static DjlUserTower open(Release release, int predictors, Duration deadline) {
        return new DjlUserTower(release, predictors, deadline);
    }

    @Override
    public String release() {
        return release.id();
    }

    @Override
    public Mono<float[]> embed(UserHistory history) {
        return Mono.fromCallable(() -> pool.predict(UserTowerInputs.of(history, vocabulary)))
                .subscribeOn(scheduler)
                .timeout(deadline)
                .onErrorMap(
                        TimeoutException.class,
                        late -> new TowerUnavailableException(
                                "The user tower took longer than " + deadline + ".", late))
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> new TowerUnavailableException("The user tower is closed or has too much to do.", full));
    }

    @Override
    public boolean knows(long movieId) {
        return vocabulary.movie(movieId) != Vocabulary.UNKNOWN;
    }

    @Override
    public void close() {
        scheduler.dispose();
        pool.close();
    }
}
