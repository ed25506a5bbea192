package marquee.evaluation.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.splits.Draw;
import marquee.evaluation.splits.Folds;
import marquee.evaluation.splits.Split;
import org.junit.jupiter.api.Test;

class ColdMovieMixTest {

    private final SmallDataset dataset = SmallDataset.twoTastes(60, 80);
    private final Interactions all = dataset.interactions();
    private final Folds folds = new ColdMovieMix().split(all, dataset.content(), 1);
    private final BitSet cold = cold("cold-item-1");

    @Test
    void cold_movies_have_no_rating_in_training_and_all_of_their_likes_in_the_test() {
        assertThat(cold.cardinality()).isPositive();
        for (Split split : new Split[] {folds.validation(), folds.test()}) {
            int[] counts = split.training().ratings().counts();
            assertThat(cold.stream().map(row -> counts[row]).sum()).isZero();
        }
        assertThat(heldOut(folds.test(), cold)).isEqualTo(likesOf(cold));
    }

    @Test
    void nothing_of_the_test_is_learned_or_asked_before() {
        assertThat(heldOut(folds.validation(), cold)).isZero();
        assertThat(folds.validation().training().ratings().size())
                .isLessThan(folds.test().training().ratings().size());
        folds.test().questions().forEach(question -> {
            int[] rated = IntStream.range(0, question.person().seen())
                    .map(question.person()::movie)
                    .toArray();
            assertThat(question.relevant()).doesNotContain(rated);
        });
    }

    @Test
    void the_whole_catalogue_competes() {
        assertThat(folds.test().rankable().cardinality()).isEqualTo(all.items().size());
    }

    private BitSet cold(String name) {
        var drawn = new BitSet();
        var draw = new Draw(name, 1000);
        IntStream.range(0, all.items().size())
                .filter(row -> draw.drawn(all.items().datasetId(row)))
                .forEach(drawn::set);
        return drawn;
    }

    private long likesOf(BitSet movies) {
        return IntStream.range(0, all.size())
                .filter(position -> all.positive(position) && movies.get(all.item(position)))
                .count();
    }

    private static long heldOut(Split split, BitSet movies) {
        return split.questions().stream()
                .flatMapToInt(question -> Arrays.stream(question.relevant()))
                .filter(movies::get)
                .count();
    }
}
