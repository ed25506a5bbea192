package marquee.catalog.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import marquee.catalog.Dataset;
import marquee.catalog.Rating;
import marquee.catalog.UserIds;
import marquee.catalog.sample.SampleDataset;
import org.junit.jupiter.api.Test;

class WithoutErasedTest {

    private final Dataset sample = SampleDataset.bundled();

    @Test
    void of_whoever_was_erased_no_rating_is_left_and_of_all_others_every_one() {
        long gone = ratings(sample).getFirst().userId();
        var left = WithoutErased.of(sample, Set.of(gone, UserIds.FIRST_NEWCOMER));

        assertThat(ratings(left))
                .isEqualTo(ratings(sample).stream()
                        .filter(rating -> rating.userId() != gone)
                        .toList())
                .hasSizeLessThan(ratings(sample).size());
        assertThat(left.erased()).containsExactlyInAnyOrder(gone, UserIds.FIRST_NEWCOMER);
        assertThat(left.hash()).isNotEqualTo(sample.hash());
        assertThat(left.origin()).isEqualTo(sample.origin());
        assertThat(left.provenance())
                .containsEntry(WithoutErased.ERASED, "2")
                .containsEntry(WithoutErased.LEFT_OUT, "1")
                .containsEntry(Dataset.DATASET_HASH, sample.hash());
    }

    @Test
    void where_nobody_of_the_data_set_was_erased_it_is_as_it_was() {
        var left = WithoutErased.of(sample, Set.of(UserIds.FIRST_NEWCOMER));

        assertThat(ratings(left)).isEqualTo(ratings(sample));
        assertThat(left.hash()).isEqualTo(sample.hash());
        assertThat(left.provenance()).containsEntry(WithoutErased.LEFT_OUT, "0");
    }

    private static List<Rating> ratings(Dataset dataset) {
        try (var ratings = dataset.ratings()) {
            return ratings.toList();
        }
    }
}
