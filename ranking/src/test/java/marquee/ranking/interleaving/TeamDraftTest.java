package marquee.ranking.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TeamDraftTest {

    private static final List<String> CONTROL = List.of("a", "b", "c", "d");
    private static final List<String> TREATMENT = List.of("b", "e", "a", "f");

    @Test
    void every_round_has_one_choice_of_each_and_no_movie_twice() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            InterleavedList<String> list = TeamDraft.draft(CONTROL, TREATMENT, 4, random);
            assertThat(list.items()).hasSize(4).doesNotHaveDuplicates();
            assertThat(Collections.frequency(list.teams(), Team.CONTROL)).isEqualTo(2);
            assertThat(list.items().subList(0, 2)).containsAnyOf("a", "b");
        }
    }

    @Test
    void a_list_goes_on_with_one_ranking_when_the_other_is_exhausted() {
        var list = TeamDraft.draft(List.of("a"), TREATMENT, 10, new SplittableRandom(2));
        assertThat(list.items()).containsExactlyInAnyOrder("a", "b", "e", "f");
    }

    @Test
    void the_team_with_more_clicks_is_preferred() {
        var list = new InterleavedList<>(List.of("a", "b", "c"), List.of(Team.CONTROL, Team.TREATMENT, Team.TREATMENT));
        assertThat(list.preference(Set.of("b"))).isEqualTo(1);
        assertThat(list.preference(Set.of("a"))).isEqualTo(-1);
        assertThat(list.preference(Set.of("a", "b"))).isZero();
        assertThat(list.preference(Set.of("a", "b", "c"))).isEqualTo(1);
        assertThat(list.preference(Set.of())).isZero();
    }

    @Test
    void clicks_by_chance_prefer_neither() {
        var random = new SplittableRandom(3);
        int sum = IntStream.range(0, 20_000)
                .map(i -> {
                    var list = TeamDraft.draft(CONTROL, TREATMENT, 3, random);
                    return list.preference(Set.of(list.items().get(random.nextInt(3))));
                })
                .sum();
        assertThat(Math.abs(sum)).isLessThan(4 * 142);
    }
}
