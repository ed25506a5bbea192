package marquee.training.secondstage.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import marquee.ranking.neighbours.Neighbours;
import marquee.ranking.neighbours.NeighboursBuilder;
import org.junit.jupiter.api.Test;

class SeriesFoundTest {

    private static final List<String> NAMES = List.of(
            "Aardvark", "Basilisk", "Chimera", "Dragonfly", "Elephant", "Falcon", "Gorilla", "Hydra", "Ibex", "Jaguar");

    /** Ten series of two: the first and its sequel, side by side. */
    private static final List<String> TITLES =
            NAMES.stream().flatMap(name -> List.of(name, name + " 2").stream()).toList();

    private final SeriesFound found = new SeriesFound(TITLES);

    @Test
    void a_sequel_among_the_nearest_is_found() {
        assertThat(found.share(neighbours(0, 1))).hasValue(1);
    }

    @Test
    void neighbours_that_belong_to_other_movies_find_hardly_any() {
        assertThat(found.share(neighbours(7, 1))).hasValue(0);
    }

    @Test
    void a_sequel_that_stands_after_the_nearest_ten_is_not_found() {
        assertThat(found.share(neighbours(0, 11))).hasValue(0);
    }

    @Test
    void where_there_are_hardly_any_series_nothing_is_said() {
        assertThat(new SeriesFound(NAMES).share(neighbours(0, 1))).isEmpty();
    }

    /** Each movie's partner at a place, after movies that are of no series with it; all moved on by some rows. */
    private static Neighbours neighbours(int moved, int place) {
        var builder = new NeighboursBuilder();
        int movies = TITLES.size();
        for (int row = 0; row < movies; row++) {
            int of = (row + moved) % movies;
            int partner = of ^ 1;
            int[] nearest = IntStream.range(1, place)
                    .map(before -> before < NAMES.size() ? of + 2 * before : partner + 2)
                    .map(other -> other % movies)
                    .toArray();
            int[] all = IntStream.concat(IntStream.of(nearest).limit(place - 1), IntStream.of(partner))
                    .toArray();
            builder.add(all, new float[all.length]);
        }
        return builder.build();
    }
}
