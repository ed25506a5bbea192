package marquee.evaluation.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import marquee.evaluation.metrics.Judged;
import org.junit.jupiter.api.Test;

class DrawnCoverageTest {

    @Test
    void people_who_are_all_shown_something_else_cover_more_than_those_who_are_shown_the_same() {
        List<Judged> each = lists(0, 1, 2, 3);
        List<Judged> same = lists(7, 7, 7, 7);
        int[] group = {0, 1, 2, 3};

        assertThat(new DrawnCoverage(2, 10).of(group, List.of(each), 1).estimate())
                .isCloseTo(.2, within(1e-9));
        assertThat(new DrawnCoverage(2, 10).of(group, List.of(same), 1).estimate())
                .isCloseTo(.1, within(1e-9));
    }

    @Test
    void a_large_group_covers_no_more_than_a_small_one_by_being_large() {
        List<Judged> lists = lists(0, 1, 0, 1, 0, 1, 0, 1);
        var ofTwo = new DrawnCoverage(2, 10);

        assertThat(ofTwo.of(new int[] {0, 1}, List.of(lists), 1).low()).isCloseTo(.2, within(1e-9));
        assertThat(ofTwo.of(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, List.of(lists), 1)
                        .estimate())
                .isBetween(.13, .18);
    }

    private static List<Judged> lists(int... shown) {
        return IntStream.of(shown)
                .mapToObj(movie -> Judged.of(new int[] {movie}, new int[] {9}))
                .toList();
    }
}
