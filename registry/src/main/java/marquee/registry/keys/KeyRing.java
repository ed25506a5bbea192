package marquee.registry.keys;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import marquee.database.Postgres;
import marquee.registry.RegistryException;
import marquee.registry.Transactions;

/**
 * The service keys of a database. Every method blocks, for seconds at most, and fails with {@link RegistryException} when the
 * database is away. Thread-safe.
 */
public final class KeyRing {

    /** What a key may be called. */
    public static final String NAME = "^[a-z0-9][a-z0-9._-]{0,63}$";

    /** {@link #NAME} in words. */
    public static final String NAME_RULE = "must be 1 to 64 small letters, digits, dots, _ or -";

    private static final Pattern NAMES = Pattern.compile(NAME);

    private final Transactions<KeyTable> transactions;

    /** @param postgres a database whose tables are up to date */
    public KeyRing(Postgres postgres) {
        this.transactions = new Transactions<>(postgres, KeyTable::new);
    }

    /**
     * Makes a key. A second one of a name acts for the same people, so that it can take the place of the first.
     *
     * @param name of the product
     * @param by who makes it
     * @throws IllegalArgumentException for a name that is none, or without a scope
     */
    public MadeKey make(String name, Set<KeyScope> scopes, String by) {
        if (!NAMES.matcher(name).matches()) {
            throw new IllegalArgumentException("The name of a key " + NAME_RULE + ".");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException(
                    "A key without a scope opens nothing; name at least one of " + KeyScope.words() + ".");
        }
        var secret = KeySecret.random();
        return new MadeKey(transactions.change(table -> table.insert(name, secret.hash(), scopes, by)), secret);
    }

    /** All of them, the newest first. */
    public List<ServiceKey> all() {
        return transactions.read(KeyTable::all);
    }

    /**
     * Has a key refused from the next request on; one that is already stays as it is.
     *
     * @throws RegistryException when there is none of this id
     */
    public ServiceKey revoke(long id, String by) {
        return transactions
                .change(table -> table.revoke(id, by))
                .orElseThrow(() -> RegistryException.missing(
                        "There is no key " + id + "; ./marquee keys list shows those there are."));
    }
}
