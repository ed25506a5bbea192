package marquee.backend.accounts;

/** What a request does with a person. */
public enum Deed {
    /** Shows what is theirs. */
    READ,
    /** Says something in their name. */
    CHANGE,
    /** Removes them for good. */
    ERASE
}
