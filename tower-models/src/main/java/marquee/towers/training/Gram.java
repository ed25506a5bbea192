package marquee.towers.training;

import java.util.Comparator;
import java.util.stream.IntStream;
import marquee.towers.data.Interactions;

/** People by movies as matrices: an entry is 1 where somebody liked the movie well enough, 0 elsewhere. */
final class Gram {

    /** Ratings below this say nothing in favour of a movie. */
    private static final float LIKED = 3;

    private Gram() {}

    /** {@code [movies, people]}. */
    static Weight moviesByPeople(Interactions ratings) {
        int people = ratings.users();
        var matrix = Weight.zeros(ratings.items().size(), people);
        for (int user = 0; user < people; user++) {
            for (int p = ratings.start(user); p < ratings.end(user); p++) {
                if (ratings.stars(p) >= LIKED) {
                    matrix.values()[ratings.item(p) * people + user] = 1;
                }
            }
        }
        return matrix;
    }

    /** Two matrices of as many rows, side by side. */
    static Weight beside(Weight left, Weight right) {
        int columns = left.columns() + right.columns();
        var both = Weight.zeros(left.rows(), columns);
        for (int row = 0; row < left.rows(); row++) {
            System.arraycopy(left.values(), row * left.columns(), both.values(), row * columns, left.columns());
            System.arraycopy(
                    right.values(),
                    row * right.columns(),
                    both.values(),
                    row * columns + left.columns(),
                    right.columns());
        }
        return both;
    }

    /** How many people rated both, {@code [chosen, chosen]}; {@code place} is a movie's place among the chosen, or -1. */
    static Weight together(Interactions ratings, int[] place, int chosen) {
        var gram = Weight.zeros(chosen, chosen);
        for (int user = 0; user < ratings.users(); user++) {
            int[] rated = IntStream.range(ratings.start(user), ratings.end(user))
                    .filter(p -> ratings.stars(p) >= LIKED)
                    .map(p -> place[ratings.item(p)])
                    .filter(at -> at >= 0)
                    .toArray();
            for (int a : rated) {
                for (int b : rated) {
                    gram.values()[a * chosen + b]++;
                }
            }
        }
        return gram;
    }

    /** Rows of the most rated movies, most rated first. */
    static int[] mostRated(int[] counts, int most) {
        return IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer row) -> -counts[row]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
