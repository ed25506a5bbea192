package marquee.backend.businessrules;

/** What a rule does with the movies that it is about. */
public sealed interface Effect {

    /**
     * The first of them that a person may be shown stands at a place of a list's first page.
     *
     * @param position from 1
     */
    record Pin(int position) implements Effect {}

    /**
     * They stand nearer to the top.
     *
     * @param strength 0 to 1: by that part of the way; at 1 before all others
     */
    record Boost(double strength) implements Effect {}

    /**
     * They stand further down.
     *
     * @param strength 0 to 1: by that part of what competes for the list; at 1 behind all others
     */
    record Bury(double strength) implements Effect {}

    /** They are in no list. */
    record Hide() implements Effect {}
}
