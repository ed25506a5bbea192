package marquee.backend.accounts;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import marquee.registry.keys.KeyScope;

/** Who is asking. */
public sealed interface Caller {

    /**
     * Anybody at all, since nobody is asked who they are ({@code --auth none}): each takes the seat they like, as in front of a
     * family's television.
     *
     * @param isHere whether the connection comes from this machine
     */
    record Anybody(boolean isHere) implements Caller {}

    /** Somebody who has not said who they are where that counts. */
    record Stranger() implements Caller {}

    /** Somebody who signed in. */
    sealed interface SignedIn extends Caller {

        /** By what they signed in. */
        Account account();
    }

    /**
     * Somebody who acts on themselves.
     *
     * @param account theirs
     */
    record Person(Account account) implements SignedIn {}

    /**
     * Somebody who acts on themselves and on the profiles of their household.
     *
     * @param account theirs
     */
    record Owner(Account account) implements SignedIn {}

    /**
     * Somebody who keeps the service, and acts on themselves as everybody does.
     *
     * @param account theirs
     */
    record Operator(Account account) implements SignedIn {}

    /**
     * Another product, which acts for its own people.
     *
     * @param product its name
     * @param scopes what its key may be used for
     */
    record Product(String product, Set<KeyScope> scopes) implements Caller {

        /** Copies the scopes, so that a caller cannot change. */
        public Product {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * What somebody signs in by.
     *
     * @param id its number
     * @param login as their issuer knows them
     * @param person who they are here
     * @param profiles the further people of their household
     */
    record Account(long id, Login login, long person, List<Long> profiles) {

        /** Copies the profiles, so that an account cannot change. */
        public Account {
            profiles = List.copyOf(profiles);
        }

        /** Whether it acts on this person. */
        boolean owns(long user) {
            return person == user || profiles.contains(user);
        }

        /** All on whom it acts, themselves first. */
        public List<Long> people() {
            return Stream.concat(Stream.of(person), profiles.stream()).toList();
        }
    }

    /**
     * Somebody as their issuer knows them.
     *
     * @param issuer whose word it is
     * @param subject who, in the issuer's words; no two of one issuer have the same
     */
    record Login(String issuer, String subject) {}
}
