package marquee.towers.inference;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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
 * each answer. Whoever waits when a predictor becomes free goes into its next run together; nobody waits for others to
 * come. Thread-safe; close it to free the native memory.
 */
public final class DjlUserTower implements UserTower {

    private static final int WAITING_PER_PREDICTOR = 256;

    private final Release release;
    private final Vocabulary vocabulary;
    private final PredictorPool<List<UserTowerInputs>, float[][]> pool;
    private final WaitingPeople waiting;
    private final int predictors;
    private final AtomicInteger awake = new AtomicInteger();
    private final Scheduler scheduler;
    private final Duration deadline;

    private DjlUserTower(Release release, int predictors, Duration deadline) {
        this.release = release;
        this.vocabulary = release.vocabulary();
        this.pool =
                new PredictorPool<>(DjlModel.open(release, Tower.USER, predictors), new UserTranslator(), predictors);
        this.predictors = predictors;
        this.waiting = new WaitingPeople(predictors * WAITING_PER_PREDICTOR);
        this.scheduler = Schedulers.newBoundedElastic(predictors, WAITING_PER_PREDICTOR, "user-tower");
        this.deadline = deadline;
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
    public int dimension() {
        return release.manifest().vectors().dimension();
    }

    @Override
    public Mono<float[]> embed(UserHistory history) {
        return Mono.fromFuture(() -> ask(history))
                .timeout(deadline)
                .onErrorMap(
                        TimeoutException.class,
                        late -> new TowerUnavailableException(
                                "The user tower took longer than " + deadline + ".", late))
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> new TowerUnavailableException("The user tower is closed or has too much to do.", full));
    }

    private CompletableFuture<float[]> ask(UserHistory history) {
        CompletableFuture<float[]> vector = waiting.add(history);
        wakeOne();
        return vector;
    }

    private void wakeOne() {
        if (awake.getAndUpdate(now -> Math.min(predictors, now + 1)) == predictors) {
            return;
        }
        try {
            scheduler.schedule(this::answerNext);
        } catch (RejectedExecutionException closed) {
            awake.decrementAndGet();
            throw closed;
        }
    }

    /** Those who wait now; whoever comes meanwhile and finds all awake is seen when the predictor is free again. */
    private void answerNext() {
        List<WaitingPeople.Person> people = waiting.next();
        Runnable telling = predict(people);
        awake.decrementAndGet();
        if (!waiting.isEmpty()) {
            wakeAnother();
        }
        telling.run();
    }

    private void wakeAnother() {
        try {
            wakeOne();
        } catch (RejectedExecutionException closed) {
            for (var left = waiting.next(); !left.isEmpty(); left = waiting.next()) {
                left.forEach(person -> person.vector().completeExceptionally(closed));
            }
        }
    }

    /** Computes the vectors; returns how to hand them over. */
    private Runnable predict(List<WaitingPeople.Person> people) {
        if (people.isEmpty()) {
            return () -> {};
        }
        try {
            float[][] vectors = pool.predict(people.stream()
                    .map(person -> UserTowerInputs.of(person.history(), vocabulary))
                    .toList());
            return () -> {
                for (int i = 0; i < vectors.length; i++) {
                    people.get(i).vector().complete(vectors[i]);
                }
            };
        } catch (RuntimeException | Error e) {
            return () -> people.forEach(person -> person.vector().completeExceptionally(e));
        }
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
