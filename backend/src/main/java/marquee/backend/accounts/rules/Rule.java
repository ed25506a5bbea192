package marquee.backend.accounts.rules;

import marquee.backend.accounts.Deed;
import marquee.registry.keys.KeyScope;

/** What an address asks of whoever calls it, where callers are asked who they are; under {@code --auth none} see each. */
sealed interface Rule {

    /** Nothing: it tells of nobody. */
    record Open() implements Rule {}

    /**
     * That they may act for the people the request names; where it may name nobody and does not, nothing. Under none: nothing.
     *
     * @param people where they are named
     * @param deed what is done with them
     */
    record Own(NamedPeople people, Deed deed) implements Rule {}

    /**
     * That they have said who they are; for whom they may act is asked where the body has been read, or the answer holds only
     * what they may see. Under none: nothing.
     *
     * @param deed what a product's key must be for
     */
    record Known(Deed deed) implements Rule {}

    /** That they have signed in, as themselves. Under none nobody has. */
    record Account() implements Rule {}

    /**
     * A product's key, or an operator. Under none: that they are on this machine.
     *
     * @param scope what the key must be for
     */
    record Products(KeyScope scope) implements Rule {}

    /** An operator. Under none: that they are on this machine. */
    record Operators() implements Rule {}
}
