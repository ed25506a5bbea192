package marquee.backend.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserHistory;
import marquee.towers.UserTower;
import reactor.core.publisher.Mono;

/** Puts everybody at the same place, knows the movies up to 3, and remembers what it was asked. */
final class RecordingTower implements UserTower {

    static final float[] PLACE = {0, 1, 0};

    final List<UserHistory> asked = new ArrayList<>();
    final AtomicBoolean closed = new AtomicBoolean();
    private Optional<RuntimeException> failure = Optional.empty();

    void down() {
        failure = Optional.of(new TowerUnavailableException("The tower is down for this test."));
    }

    void broken() {
        failure = Optional.of(new IllegalStateException("The tower has a bug for this test."));
    }

    void well() {
        failure = Optional.empty();
    }

    @Override
    public String release() {
        return "1";
    }

    @Override
    public int dimension() {
        return PLACE.length;
    }

    @Override
    public Mono<float[]> embed(UserHistory history) {
        return Mono.defer(() -> {
            asked.add(history);
            return failure.<Mono<float[]>>map(Mono::error).orElseGet(() -> Mono.just(PLACE.clone()));
        });
    }

    @Override
    public boolean knows(long movieId) {
        return movieId <= 3;
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
