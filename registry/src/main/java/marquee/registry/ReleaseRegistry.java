package marquee.registry;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marquee.database.Postgres;

/**
 * Which releases there are and which one is live. Each change is one transaction that also writes down who made it; no two
 * happen at the same time, whoever makes them. Every method blocks, for seconds at most, and fails with {@link
 * RegistryException} when the database is away. Thread-safe.
 */
public final class ReleaseRegistry {

    private static final Set<ReleaseState> SERVED = EnumSet.of(ReleaseState.LIVE, ReleaseState.CANARY);

    private final Transactions<ReleaseTable> transactions;

    /** @param postgres a database whose tables are up to date */
    public ReleaseRegistry(Postgres postgres) {
        this.transactions = new Transactions<>(postgres, ReleaseTable::new);
    }

    /** Every release, newest first, those that are gone as well. */
    public List<RegisteredRelease> all() {
        return transactions.read(ReleaseTable::all);
    }

    /** The live one. */
    public Optional<RegisteredRelease> live() {
        return transactions.read(ReleaseTable::live);
    }

    /** The release of a number; of several that had it, the latest. */
    public Optional<RegisteredRelease> find(String number) {
        return transactions.read(table -> table.find(number));
    }

    /**
     * The release of a number.
     *
     * @throws RegistryException when there is none
     */
    public RegisteredRelease get(String number) {
        return find(number).orElseThrow(() -> RegistryException.unknown(number));
    }

    /** What was done with a release, oldest first. */
    public List<ReleaseChange> changes(String number) {
        return transactions.read(table -> table.changes(number));
    }

    /**
     * Registers a release as a candidate; does nothing when it is registered. One that was trained at another time under
     * the same number takes the place of the other, whose files are gone then.
     *
     * @throws RegistryException when the files of a registered release are no longer what they were
     */
    public RegisteredRelease register(Artefact artefact, Decision decision) {
        return transactions.change(table -> {
            var known = table.find(artefact.number()).filter(release -> !release.isRemoved());
            if (known.isPresent() && isSame(known.get(), artefact)) {
                return known.get();
            }
            if (known.isPresent()) {
                giveUp(table, known.get(), Decision.of(decision.who(), "its number was given to another release"));
            }
            table.insert(artefact);
            table.write(artefact.number(), Optional.empty(), ReleaseState.CANDIDATE, decision);
            return get(table, artefact.number());
        });
    }

    /** Notes in which collections a release's vectors are; none where they were dropped. */
    public RegisteredRelease loaded(String number, List<String> collections) {
        return transactions.change(table -> {
            var release = present(table, number);
            if (collections.isEmpty() && SERVED.contains(release.state())) {
                throw RegistryException.refused(
                        "Release " + number + " is " + release.state().word() + ", and its vectors stay in the index.");
            }
            if (collections.isEmpty()) {
                requireFree(table, number);
            }
            table.collections(number, collections);
            return get(table, number);
        });
    }

    /** Releases that running experiments name, whose files and vectors stay. */
    public Set<String> tried() {
        return transactions.read(ReleaseTable::tried);
    }

    private static void requireFree(ReleaseTable table, String number) throws SQLException {
        if (table.tried().contains(number)) {
            throw RegistryException.refused(
                    "Release " + number + " is tried by an experiment: stop that first (./marquee experiments list).");
        }
    }

    /**
     * Gives a release another state, but for live.
     *
     * @throws RegistryException when that state cannot follow its own
     */
    public RegisteredRelease move(String number, ReleaseState to, Decision decision) {
        if (to == ReleaseState.LIVE) {
            return promote(number, decision);
        }
        if (to == ReleaseState.CANARY) {
            return startCanary(number, decision);
        }
        return transactions.change(table -> {
            move(table, present(table, number), to, decision);
            return get(table, number);
        });
    }

    /**
     * Makes a release live and retires the one that was, which is gone back to by {@link #rollback}. Does nothing when it is
     * live already.
     *
     * @throws RegistryException when its vectors are not in the index, or its files are gone
     */
    public RegisteredRelease promote(String number, Decision decision) {
        return transactions.change(table -> {
            var next = present(table, number);
            var before = table.live();
            if (next.state() != ReleaseState.LIVE) {
                takeOver(table, next, before, decision);
                if (before.isPresent()) {
                    table.replaced(number, before.get().number());
                }
            }
            return get(table, number);
        });
    }

    /**
     * Makes a release the canary: it is opened beside the live one, and gets people when its plan is made ({@link #canaryAt}).
     *
     * @throws RegistryException when its vectors are not in the index, another one is the canary, or none is live
     */
    public RegisteredRelease startCanary(String number, Decision decision) {
        return transactions.change(table -> {
            var next = present(table, number);
            requireLoaded(next);
            var running = table.canary();
            if (running.isPresent()) {
                throw RegistryException.refused("Release " + running.get().release()
                        + " is the canary, and there is one at a time: wait for what becomes of it, or retire it.");
            }
            var live = table.live()
                    .orElseThrow(() -> RegistryException.refused(
                            "No release is live that a canary could be compared with: promote " + number + "."));
            move(table, next, ReleaseState.CANARY, decision);
            table.beginCanary(number, live.number());
            return get(table, number);
        });
    }

    /** The canary that runs. */
    public Optional<RunningCanary> canary() {
        return transactions.read(ReleaseTable::canary);
    }

    /** Keeps what a look at the canary said; nothing when this release is no longer the canary. */
    public void canaryLook(String number, RunningCanary.Look look) {
        transactions.change(table -> {
            boolean runs = isCanary(table, number);
            if (runs) {
                table.canaryLook(look);
            }
            return runs;
        });
    }

    /**
     * Does something that one process at a time does, unless another one is at it.
     *
     * @param work may call this registry
     * @return whether it was done
     */
    public boolean alone(Runnable work) {
        return transactions.alone("marquee canary", work);
    }

    /**
     * Gives the canary another share of the people.
     *
     * @throws RegistryException when this release is not, or no longer, the canary
     */
    public void canaryAt(String number, RunningCanary.Progress progress, Decision decision) {
        transactions.change(table -> {
            if (!isCanary(table, number)) {
                throw RegistryException.refused("Release " + number + " is not the canary.");
            }
            table.canaryAt(progress);
            table.write(number, Optional.of(ReleaseState.CANARY), ReleaseState.CANARY, decision);
            return progress;
        });
    }

    /**
     * Makes the release live that the live one replaced; called again, the one that that one had replaced.
     *
     * @throws RegistryException when there is none to go back to
     */
    public RegisteredRelease rollback(Decision decision) {
        return transactions.change(table -> {
            var live = table.live()
                    .orElseThrow(() -> RegistryException.refused(
                            "No release is live, so there is none to go back from: promote one."));
            String earlier = live.replaced()
                    .orElseThrow(() -> RegistryException.refused(
                            "Release " + live.number() + " replaced no other: promote the one that is to be live."));
            takeOver(table, present(table, earlier), Optional.of(live), decision);
            return get(table, earlier);
        });
    }

    /**
     * Retires a release for good; its files and vectors may be deleted then.
     *
     * @throws RegistryException when it is live, or what is gone back to
     */
    public RegisteredRelease remove(String number, Decision decision) {
        return transactions.change(table -> {
            var release = present(table, number);
            if (table.live().flatMap(RegisteredRelease::replaced).equals(Optional.of(number))) {
                throw RegistryException.refused("Release " + number
                        + " is what a rollback goes back to: it can be removed once two others were live.");
            }
            requireFree(table, number);
            if (release.state() != ReleaseState.RETIRED) {
                move(table, release, ReleaseState.RETIRED, decision);
            }
            table.removed(number);
            return get(table, number);
        });
    }

    /**
     * Retires a release for good, also where it is what is gone back to, which cannot be any more then.
     *
     * @throws RegistryException when it is live or tried
     */
    public RegisteredRelease forget(String number, Decision decision) {
        return transactions.change(table -> {
            var release = present(table, number);
            requireFree(table, number);
            if (release.state() != ReleaseState.RETIRED) {
                move(table, release, ReleaseState.RETIRED, decision);
            } else {
                table.write(number, Optional.of(release.state()), ReleaseState.RETIRED, decision);
            }
            table.removed(number);
            return get(table, number);
        });
    }

    private static void takeOver(
            ReleaseTable table, RegisteredRelease next, Optional<RegisteredRelease> before, Decision decision)
            throws SQLException {
        requireLoaded(next);
        if (before.isPresent()) {
            String words = "replaced by release " + next.number() + ": " + decision.why();
            write(table, before.get(), ReleaseState.RETIRED, new Decision(decision.who(), words, decision.forced()));
        }
        move(table, next, ReleaseState.LIVE, decision);
    }

    private static boolean isCanary(ReleaseTable table, String number) throws SQLException {
        return table.canary().filter(canary -> canary.release().equals(number)).isPresent();
    }

    private static void requireLoaded(RegisteredRelease next) {
        if (!next.isLoaded()) {
            throw RegistryException.refused("The vectors of release " + next.number()
                    + " are not in the index: run ./marquee load-embeddings --release " + next.number() + " first.");
        }
    }

    private static void move(ReleaseTable table, RegisteredRelease release, ReleaseState to, Decision decision)
            throws SQLException {
        ReleaseTransitions.require(release.number(), release.state(), to);
        write(table, release, to, decision);
    }

    private static void write(ReleaseTable table, RegisteredRelease release, ReleaseState to, Decision decision)
            throws SQLException {
        table.state(release.number(), to);
        table.write(release.number(), Optional.of(release.state()), to, decision);
    }

    private static void giveUp(ReleaseTable table, RegisteredRelease lost, Decision decision) throws SQLException {
        if (lost.state() != ReleaseState.RETIRED) {
            write(table, lost, ReleaseState.RETIRED, decision);
        }
        table.removed(lost.number());
    }

    private static boolean isSame(RegisteredRelease known, Artefact artefact) {
        if (known.files().manifestHash().equals(artefact.hash())) {
            return true;
        }
        if (known.origin().trainedAt().equals(artefact.origin().trainedAt())) {
            throw RegistryException.refused("The files of release " + artefact.number()
                    + " are not those that were registered: put a copy of them back, or train a new release with"
                    + " ./run --retrain.");
        }
        return false;
    }

    private static RegisteredRelease get(ReleaseTable table, String number) throws SQLException {
        return table.find(number).orElseThrow(() -> RegistryException.unknown(number));
    }

    private static RegisteredRelease present(ReleaseTable table, String number) throws SQLException {
        var release = get(table, number);
        if (release.isRemoved()) {
            throw RegistryException.refused("The files of release " + number + " were removed: train another one.");
        }
        return release;
    }
}
