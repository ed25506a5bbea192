package marquee.training.graphmodel;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;

/**
 * Who likes which movies, person by person. Immutable.
 *
 * @param movies how many movies there are, liked or not
 * @param starts where each person's movies begin, and the end of the last
 * @param liked rows of the movies
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
public record Likes(int movies, int[] starts, int[] liked) {

    /** Everybody's positive ratings; the rows of people are those of the ratings. */
    public static Likes of(Interactions ratings) {
        return of(ratings, IntStream.range(0, ratings.users()).boxed().toList());
    }

    /** Those of people drawn evenly, of as many as there are before the likes are more than so many. */
    static Likes sampled(Interactions ratings, int most, long seed) {
        List<Integer> people =
                new ArrayList<>(IntStream.range(0, ratings.users()).boxed().toList());
        Collections.shuffle(people, new Random(seed));
        long likes = 0;
        int kept = 0;
        while (kept < people.size() && likes <= most) {
            int user = people.get(kept++);
            likes += IntStream.range(ratings.start(user), ratings.end(user))
                    .filter(ratings::positive)
                    .count();
        }
        return of(ratings, people.subList(0, kept).stream().sorted().toList());
    }

    private static Likes of(Interactions ratings, List<Integer> people) {
        var starts = new int[people.size() + 1];
        var liked = new IntArrayList();
        for (int person = 0; person < people.size(); person++) {
            int user = people.get(person);
            for (int position = ratings.start(user); position < ratings.end(user); position++) {
                if (ratings.positive(position)) {
                    liked.add(ratings.item(position));
                }
            }
            starts[person + 1] = liked.size();
        }
        return new Likes(ratings.items().size(), starts, liked.toIntArray());
    }

    /** Number of people. */
    public int people() {
        return starts.length - 1;
    }

    /** Number of likes. */
    public int size() {
        return liked.length;
    }

    /** How many people like each movie. */
    int[] counts() {
        var counts = new int[movies];
        for (int movie : liked) {
            counts[movie]++;
        }
        return counts;
    }

    /** Who likes each movie: people and movies exchanged. */
    Likes transposed() {
        var ends = new int[movies + 1];
        int[] counts = counts();
        for (int movie = 0; movie < movies; movie++) {
            ends[movie + 1] = ends[movie] + counts[movie];
        }
        int[] next = ends.clone();
        var people = new int[liked.length];
        for (int person = 0; person < people(); person++) {
            for (int i = starts[person]; i < starts[person + 1]; i++) {
                people[next[liked[i]]++] = person;
            }
        }
        return new Likes(people(), ends, people);
    }
}
