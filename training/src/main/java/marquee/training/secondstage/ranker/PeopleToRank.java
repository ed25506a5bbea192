package marquee.training.secondstage.ranker;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import marquee.evaluation.model.Person;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.features.MergedCandidates;
import marquee.ranking.features.Request;
import marquee.ranking.features.Request.RowScores;
import marquee.ranking.features.Sources;

/** People of a training or a test as a ranker is asked about them. */
public final class PeopleToRank {

    private static final int NEAREST = 300;

    private PeopleToRank() {}

    /**
     * A person at the moment of their newest rating.
     *
     * @param scores what retrieves their candidates says of each movie
     */
    public static Request of(Person person, RowScores scores) {
        int count = person.count();
        return new Request(history(person), scores, count == 0 ? 0 : person.epochSecond(count - 1));
    }

    /** What a person has told. */
    public static PersonHistory history(Person person) {
        int count = person.count();
        return new PersonHistory(
                IntStream.range(0, count).map(person::movie).toArray(),
                stars(person),
                IntStream.range(0, count).mapToLong(person::epochSecond).toArray(),
                person.genres());
    }

    private static float[] stars(Person person) {
        var stars = new float[person.count()];
        for (int i = 0; i < stars.length; i++) {
            stars[i] = person.stars(i);
        }
        return stars;
    }

    /**
     * The movies a person has not rated, and of those the ones that are scored highest, best first.
     *
     * @param scores by row; movies that must not be named have {@link Float#NEGATIVE_INFINITY}
     */
    public static Sources sources(float[] scores, Person person) {
        var rated = new IntOpenHashSet(person.seen());
        for (int i = 0; i < person.seen(); i++) {
            rated.add(person.movie(i));
        }
        IntPredicate allowed = row -> scores[row] > Float.NEGATIVE_INFINITY && !rated.contains(row);
        int[] rows = IntStream.range(0, scores.length).filter(allowed).toArray();
        IntArrays.quickSort(
                rows, (a, b) -> scores[a] != scores[b] ? Float.compare(scores[b], scores[a]) : Integer.compare(a, b));
        return new Sources(Arrays.copyOf(rows, Math.min(NEAREST, rows.length)), new int[0], allowed);
    }

    /** The same, nothing else being allowed, so that what others rated beside the history does not compete. */
    public static Sources only(float[] scores, Person person) {
        int[] all = sources(scores, person).nearest();
        int[] nearest = Arrays.copyOf(all, Math.min(MergedCandidates.OF_A_SOURCE, all.length));
        var among = new IntOpenHashSet(nearest);
        return new Sources(nearest, new int[0], among::contains);
    }
}
