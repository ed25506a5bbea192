package marquee.registry.erasures;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import marquee.database.Postgres;
import marquee.registry.Transactions;

/**
 * Who is being forgotten. Every method blocks, for seconds at most, and fails with {@link marquee.registry.RegistryException}
 * when the database is away. Thread-safe.
 */
public final class ErasureRegistry {

    private final Transactions<ErasureTable> transactions;

    /** @param postgres a database whose tables are up to date */
    public ErasureRegistry(Postgres postgres) {
        this.transactions = new Transactions<>(postgres, ErasureTable::new);
    }

    /** The one of an id. */
    public Optional<Erasure> find(UUID id) {
        return transactions.read(table -> table.find(id));
    }

    /** Those of whom something may be left, who asked first first. */
    public List<Erasure> open() {
        return transactions.read(ErasureTable::open);
    }

    /** Everybody who was ever erased, so that nobody learns from them. */
    public Set<Long> erasedPeople() {
        return transactions.read(ErasureTable::erasedPeople);
    }

    /** Notes how far a store is, if that is news; once the last is done, the person is named no longer. */
    public void note(Erasure erasure, Erasure.Progress progress) {
        if (erasure.stores().stream().noneMatch(progress::saysTheSameAs)) {
            transactions.change(table -> {
                table.note(erasure.id(), progress);
                return table.close(erasure.id(), progress.at());
            });
        }
    }
}
