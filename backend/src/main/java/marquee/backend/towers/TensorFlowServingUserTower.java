package marquee.backend.towers;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserHistory;
import marquee.towers.UserTower;
import marquee.towers.inference.UserTowerInputs;
import marquee.towers.inference.WaitingPeople;
import marquee.towers.release.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * The user tower of one release in a TensorFlow Serving. Whoever comes while all calls are under way goes into the next one
 * together; nobody waits for others to come. Of failures in a row the first is told, and the end. Thread-safe; nothing here
 * blocks.
 */
final class TensorFlowServingUserTower implements UserTower {

    private static final Logger LOG = LoggerFactory.getLogger(TensorFlowServingUserTower.class);

    /** Calls that may be under way. */
    static final int CALLS = 4;

    private static final int MOST_WAITING = 1_024;
    private static final String WELL = "";

    private final ModelServers servers;
    private final String release;
    private final int dimension;
    private final Vocabulary vocabulary;
    private final Duration deadline;
    private final WaitingPeople waiting = new WaitingPeople(MOST_WAITING);
    private final Semaphore calls = new Semaphore(CALLS);
    private final AtomicReference<String> told = new AtomicReference<>(WELL);

    /**
     * A tower that is asked for each vector.
     *
     * @param servers who is asked
     * @param release number of the release, the version of the model there
     * @param dimension of its vectors
     * @param vocabulary what the release knows
     * @param deadline how long an answer may take, waiting included
     */
    TensorFlowServingUserTower(
            ModelServers servers, String release, int dimension, Vocabulary vocabulary, Duration deadline) {
        this.servers = servers;
        this.release = release;
        this.dimension = dimension;
        this.vocabulary = vocabulary;
        this.deadline = deadline;
    }

    @Override
    public String release() {
        return release;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public Mono<float[]> embed(UserHistory history) {
        return Mono.fromFuture(() -> wait(history))
                .timeout(deadline)
                .onErrorMap(TimeoutException.class, late -> PredictCall.unavailable(release, deadline, late))
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> new TowerUnavailableException("Too many people wait for TensorFlow Serving.", full));
    }

    private CompletableFuture<float[]> wait(UserHistory history) {
        CompletableFuture<float[]> vector = waiting.add(history);
        askTogether();
        return vector;
    }

    private void askTogether() {
        while (!waiting.isEmpty() && calls.tryAcquire()) {
            List<WaitingPeople.Person> people = waiting.next();
            if (people.isEmpty()) {
                calls.release();
            } else {
                ask(people);
            }
        }
    }

    private void ask(List<WaitingPeople.Person> people) {
        Mono.fromCallable(() -> new PredictCall(release, inputs(people)))
                .flatMap(call -> servers.ask(call::to, deadline))
                .onErrorMap(ModelServers::isAway, away -> PredictCall.unavailable(release, deadline, away))
                .subscribe(
                        vectors -> {
                            next();
                            tell(WELL);
                            for (int i = 0; i < vectors.length; i++) {
                                people.get(i).vector().complete(vectors[i]);
                            }
                        },
                        error -> {
                            next();
                            tell(String.valueOf(error.getMessage()));
                            people.forEach(person -> person.vector().completeExceptionally(error));
                        });
    }

    private void next() {
        calls.release();
        askTogether();
    }

    private List<UserTowerInputs> inputs(List<WaitingPeople.Person> people) {
        return people.stream()
                .map(person -> UserTowerInputs.of(person.history(), vocabulary))
                .toList();
    }

    private void tell(String words) {
        String before = told.get();
        if (!words.equals(before) && told.compareAndSet(before, words)) {
            if (words.equals(WELL)) {
                LOG.info("TensorFlow Serving answers again, release {}", release);
            } else {
                LOG.warn("{}", words);
            }
        }
    }

    @Override
    public boolean knows(long movieId) {
        return vocabulary.movie(movieId) != Vocabulary.UNKNOWN;
    }

    @Override
    public void close() {
        // Those who wait are answered or late; connections belong to all towers, and end when they have been silent.
    }
}
