package marquee.evaluation.splits;

import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;

/**
 * One person of a test: what they have rated so far, and the held-out ratings that their list is judged by.
 *
 * @param person with the history that may be used; the movies in it are not shown again
 * @param relevant rows of the movies a good list shows, ascending, each once
 * @param heldOut rows of all held-out movies of the person, relevant or not
 * @param heldOutStars the stars of those, 0.5 to 5
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
public record Question(Person person, int[] relevant, int[] heldOut, float[] heldOutStars) {

    /** Which held-out ratings make their movie relevant. */
    public enum Relevant {
        /** Four stars or more. */
        POSITIVE,
        /** Any rating: the person chose to watch it. */
        ANY
    }

    /** Asks for the ratings that a person has in a row of {@code heldOut}. */
    public static Question of(Person person, Interactions heldOut, int row, Relevant rule) {
        int[] positions = IntStream.range(heldOut.start(row), heldOut.end(row)).toArray();
        var stars = new float[positions.length];
        for (int i = 0; i < stars.length; i++) {
            stars[i] = heldOut.stars(positions[i]);
        }
        int[] movies = IntStream.of(positions).map(heldOut::item).toArray();
        int[] relevant = IntStream.of(positions)
                .filter(position -> rule == Relevant.ANY || heldOut.positive(position))
                .map(heldOut::item)
                .sorted()
                .distinct()
                .toArray();
        return new Question(person, relevant, movies, stars);
    }
}
