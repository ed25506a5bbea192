package marquee.ranking.candidates;

import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;

/**
 * What a list is wanted for.
 *
 * @param person who is going to see it
 * @param vector the person's, as the user tower has it; not copied, must not change
 * @param genres bits of which a movie must have one; 0 for any movie
 * @param allowed which movies may be shown, by id
 * @param aversion how much less likely each movie is to be chosen for what the person does not want, and for having been
 *     passed over, by id, as a logarithm; 0 of nearly all
 * @param limit how many, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one list and is never compared
public record Wanted(
        PersonHistory person,
        float[] vector,
        long genres,
        LongPredicate allowed,
        LongToDoubleFunction aversion,
        int limit) {

    /** Without aversions. */
    public Wanted(PersonHistory person, float[] vector, long genres, LongPredicate allowed, int limit) {
        this(person, vector, genres, allowed, movie -> 0, limit);
    }

    /** Whether a movie of these genres is wanted. */
    public boolean fits(long genresOfMovie) {
        return genres == 0 || (genres & genresOfMovie) != 0;
    }
}
