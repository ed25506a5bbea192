package marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeTitleTest {

    @Test
    void other_titles_stand_in_brackets_behind_the_title_with_or_without_aka() {
        assertThat(WholeTitle.of("Fist of Fury (The Chinese Connection) (Jing wu men)"))
                .isEqualTo(new WholeTitle("Fist of Fury", List.of("The Chinese Connection", "Jing wu men")));
        assertThat(WholeTitle.of("Ghostbusters (a.k.a. Ghost Busters)"))
                .isEqualTo(new WholeTitle("Ghostbusters", List.of("Ghost Busters")));
        assertThat(WholeTitle.of("Bicycle Thieves (aka The Bicycle Thief)").others())
                .containsExactly("The Bicycle Thief");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Matrix",
                "Birdman: Or (The Unexpected Virtue of Ignorance)",
                "(500) Days of Summer",
                "Monster (Inside) Me",
                "(T)Raumschiff Surprise",
                ""
            })
    void brackets_that_belong_to_the_title_stay(String whole) {
        assertThat(WholeTitle.of(whole)).isEqualTo(new WholeTitle(whole, List.of()));
    }
}
