package marquee.ranking.candidates;

import java.util.function.LongPredicate;

/**
 * What a list is wanted for.
 *
 * @param person who is going to see it
 * @param vector the person's, as the user tower has it; not copied, must not change
 * @param genres bits of which a movie must have one; 0 for any movie
 * @param allowed which movies may be shown, by id
 * @param limit how many, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one list and is never compared
public record Wanted(PersonHistory person, float[] vector, long genres, LongPredicate allowed, int limit) {

    /** Whether a movie of these genres is wanted. */
    public boolean fits(long genresOfMovie) {
        return genres == 0 || (genres & genresOfMovie) != 0;
    }
}
