package marquee.backend.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import marquee.backend.serving.overlay.OverlaidIndex;
import marquee.backend.serving.overlay.Overlay;
import marquee.backend.serving.overlay.Withdrawn;
import marquee.index.Hits;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.ranking.SecondStage;
import marquee.ranking.settings.ListSettings;
import marquee.towers.MovieVectors;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserHistory;
import marquee.towers.UserTower;
import reactor.core.publisher.Mono;

/**
 * One release in service: its movie vectors and its user tower, which never mix with another's. Thread-safe; nothing here
 * blocks. Every call fails when the part behind it does; the caller has the fallback.
 */
public final class LiveRelease {

    private static final int MOST_VARIANTS = 64;

    private final String release;
    private final VectorIndex index;
    private final AtomicReference<Overlay> overlay;
    private final Withdrawn withdrawn;
    private final ServingGuards guards;
    private final Cache<Long, float[]> vectors;
    private final AtomicReference<Optional<UserTower>> tower;
    private final Optional<SecondStage> secondStage;
    private final boolean inMemory;
    private final ListSettings settings;
    private final Optional<LiveRelease> whole;

    /** By their settings. */
    private final Cache<ListSettings, LiveRelease> variants =
            Caffeine.newBuilder().maximumSize(MOST_VARIANTS).build();

    private volatile Optional<LiveRelease> remembered = Optional.empty();
    private boolean closed;

    LiveRelease(
            String release,
            VectorIndex index,
            Optional<UserTower> tower,
            Optional<SecondStage> secondStage,
            ServingGuards guards,
            VectorCacheProperties cache,
            Withdrawn withdrawn) {
        this.release = release;
        this.overlay = new AtomicReference<>(Overlay.NONE);
        this.withdrawn = withdrawn;
        this.index = new OverlaidIndex(index, this::differing);
        this.tower = new AtomicReference<>(tower);
        this.secondStage = secondStage;
        this.inMemory = false;
        this.settings = ListSettings.SERVED;
        this.whole = Optional.empty();
        this.guards = guards;
        this.vectors = Caffeine.newBuilder().maximumSize(cache.movieVectors()).build();
    }

    /** The same release with another index, which is in memory and needs no guard. */
    private LiveRelease(LiveRelease whole, VectorIndex best) {
        this.release = whole.release;
        this.overlay = whole.overlay;
        this.withdrawn = whole.withdrawn;
        this.index = new OverlaidIndex(best, this::differing);
        this.guards = whole.guards;
        this.vectors = whole.vectors;
        this.tower = whole.tower;
        this.secondStage = whole.secondStage;
        this.inMemory = true;
        this.settings = ListSettings.SERVED;
        this.whole = Optional.empty();
    }

    /** The same release with lists that differ. */
    private LiveRelease(LiveRelease whole, ListSettings settings) {
        this.release = whole.release;
        this.overlay = whole.overlay;
        this.withdrawn = whole.withdrawn;
        this.index = whole.index;
        this.guards = whole.guards;
        this.vectors = whole.vectors;
        this.tower = whole.tower;
        this.secondStage = whole.secondStage.map(stage -> stage.with(settings));
        this.inMemory = whole.inMemory;
        this.settings = settings;
        this.whole = Optional.of(whole);
    }

    /** The same release for people whose lists differ so. */
    public LiveRelease as(ListSettings other) {
        return other.equals(settings) ? this : variants.get(other, any -> new LiveRelease(this, any));
    }

    /** In what its lists differ from everybody's. */
    public ListSettings settings() {
        return settings;
    }

    /**
     * The same release as far as it is kept in memory: its tower, the best known movies and all vectors that were read of
     * late. It answers while the index does not; absent before those movies were read.
     */
    public Optional<LiveRelease> remembered() {
        return whole.map(served -> served.remembered().map(kept -> kept.as(settings)))
                .orElse(remembered);
    }

    /** Whether it is what is remembered of a release whose index is away. */
    public boolean isInMemory() {
        return inMemory;
    }

    /** Keeps these of its movies, for when the index is away. */
    public void remember(VectorIndex best) {
        remembered = Optional.of(new LiveRelease(this, best));
    }

    /** Vectors as the index holds them, or an error when it is away. */
    public Mono<Map<Long, float[]>> stored(Collection<Long> ids) {
        return guarded(index.vectors(ids));
    }

    private <T> Mono<T> guarded(Mono<T> call) {
        return inMemory ? call : guards.index().around(call);
    }

    /** The release's id. */
    public String release() {
        return release;
    }

    /** What puts its candidates in order; absent where the release brings none. */
    public Optional<SecondStage> secondStage() {
        return secondStage;
    }

    /** How long a search may take. */
    public Duration deadline() {
        return guards.searchDeadline();
    }

    /** Finds the nearest movies. */
    public Mono<Hits> search(Query query) {
        return guarded(index.search(query));
    }

    /**
     * Vectors of movies by id, {@linkplain MovieVectors#withoutFilling without their filling}, for comparing them with
     * each other; movies that the index does not hold are left out.
     */
    public Mono<Map<Long, float[]>> vectors(Collection<Long> ids) {
        var known = HashMap.<Long, float[]>newHashMap(ids.size());
        var missing = new LinkedHashSet<Long>(0);
        for (Long id : ids) {
            var vector = vectors.getIfPresent(id);
            if (vector == null) {
                missing.add(id);
            } else {
                known.put(id, vector);
            }
        }
        if (missing.isEmpty()) {
            return Mono.just(known);
        }
        return stored(missing).map(found -> {
            found.forEach((id, vector) -> known.put(id, MovieVectors.withoutFilling(vector)));
            missing.forEach(id -> Optional.ofNullable(known.get(id)).ifPresent(vector -> vectors.put(id, vector)));
            return known;
        });
    }

    /** The person's vector; fails at once when the release has no tower. */
    Mono<float[]> embed(UserHistory history) {
        return tower.get()
                .map(open -> guards.tower().around(open.embed(history)))
                .orElseGet(() -> Mono.error(
                        () -> new TowerUnavailableException("Release " + release + " has no user tower open.")));
    }

    /** The vectors of several histories, as one call; fails at once when the release has no tower. */
    Mono<List<float[]>> embedAll(List<UserHistory> histories) {
        return tower.get()
                .map(open -> guards.tower().around(open.embedAll(histories)))
                .orElseGet(() -> Mono.error(
                        () -> new TowerUnavailableException("Release " + release + " has no user tower open.")));
    }

    /** Whether the tower can tell something from this movie; true when there is no tower to ask. */
    boolean knows(long movieId) {
        return tower.get().map(open -> open.knows(movieId)).orElse(true);
    }

    /** Whether its user tower is open. */
    public boolean hasTower() {
        return tower.get().isPresent();
    }

    /**
     * Brings the tower that was missing; it is closed at once when the release went out of service meanwhile.
     *
     * @throws TowerUnavailableException when its vectors are no places among the movies'
     */
    synchronized void complete(UserTower found) {
        if (closed) {
            found.close();
        } else if (found.dimension() != index.dimension()) {
            found.close();
            throw new TowerUnavailableException("The user tower of release " + release + " makes vectors of dimension "
                    + found.dimension() + ", and " + collection() + " holds " + index.dimension() + ".");
        } else {
            tower.set(Optional.of(found));
        }
    }

    /** The collection its movie vectors are in, one for each catalogue. */
    public String collection() {
        return index.collection();
    }

    /** Names whatever was computed from its movie vectors: the collection, and the own movies laid over it. */
    public String contents() {
        long version = overlay.get().version();
        return version == 0 ? collection() : collection() + "+" + version;
    }

    /** Lays own movies over the collection, in the place of those that were laid over it before. */
    public void lay(Overlay next) {
        var changed = new HashSet<>(overlay.getAndSet(next).own().keySet());
        changed.addAll(next.own().keySet());
        vectors.invalidateAll(changed);
    }

    /** The own movies that are laid over the collection. */
    public Overlay overlay() {
        return overlay.get();
    }

    private Overlay differing() {
        return overlay.get().withdrawing(withdrawn.now());
    }

    synchronized void close() {
        closed = true;
        tower.get().ifPresent(UserTower::close);
        index.close();
    }
}
