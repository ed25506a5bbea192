package marquee.pipeline.erasures;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import marquee.database.Postgres;
import marquee.index.VectorStore;
import marquee.registry.ReleaseRegistry;
import marquee.registry.erasures.ErasedStore;
import marquee.registry.erasures.Erasure;
import marquee.registry.erasures.ErasureRegistry;
import marquee.towers.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after what training made of people who were erased. Histories go at once; releases once another, which knows nothing
 * of them, is live. Blocks; for whoever has the pipeline's turn.
 */
public final class TrainedFromPeople {

    private static final Logger LOG = LoggerFactory.getLogger(TrainedFromPeople.class);

    private final ErasureRegistry erasures;
    private final WrittenHistories histories;
    private final LearnedReleases releases;
    private final InstantSource clock;

    /**
     * Of one place.
     *
     * @param data where Marquee keeps its state
     * @param vectors those of releases that are removed go with them
     * @param clock the service's
     */
    public TrainedFromPeople(
            Postgres postgres, ReleaseRegistry registry, Path data, VectorStore vectors, InstantSource clock) {
        this.erasures = new ErasureRegistry(postgres);
        this.histories = new WrittenHistories(data.resolve("histories"));
        this.releases = new LearnedReleases(registry, new Releases(data.resolve("models")), vectors);
        this.clock = clock;
    }

    /** Removes what can be removed by now. */
    public void look() {
        List<Erasure> open = erasures.open();
        if (open.isEmpty()) {
            releases.forgetWhoWasAskedFor();
        }
        open.forEach(erasure -> erasure.person().ifPresent(person -> {
            look(erasure, ErasedStore.HISTORIES, () -> histories.forget(person));
            look(erasure, ErasedStore.RELEASES, () -> releases.forget(person, erasure.askedAt()));
        }));
    }

    /** Of how many people a release is left that learned from them: the next one forgets them. */
    public long waitForRelease() {
        return erasures.open().stream()
                .filter(erasure -> erasure.isOpen(ErasedStore.RELEASES))
                .count();
    }

    private void look(Erasure erasure, ErasedStore store, Removal removal) {
        if (erasure.isOpen(store)) {
            erasures.note(erasure, progress(store, removal));
        }
    }

    private Erasure.Progress progress(ErasedStore store, Removal removal) {
        try {
            return Erasure.Progress.of(store, clock.instant(), removal.waits());
        } catch (RuntimeException e) {
            LOG.error("Somebody could not be erased from {}, which is tried again", store.word(), e);
            return Erasure.Progress.failed(
                    store, clock.instant(), "it could not be removed; the log of the trainer says why");
        }
    }

    /** Removes what is there. */
    private interface Removal {

        /** What it waits for; empty once nothing is left. */
        Optional<String> waits();
    }
}
