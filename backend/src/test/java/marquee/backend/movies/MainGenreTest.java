package marquee.backend.movies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marquee.backend.crowd.Genre;
import org.junit.jupiter.api.Test;

class MainGenreTest {

    private final MainGenre mainGenre = new MainGenre(() -> List.of(
            new Genre("Drama", 4361),
            new Genre("Comedy", 3756),
            new Genre("Action", 1828),
            new Genre("Sci-Fi", 980),
            new Genre("Animation", 611),
            new Genre("IMAX", 158)));

    @Test
    void of_genres_in_the_order_of_the_alphabet_the_rarest_is_the_main_one() {
        assertThat(mainGenre.first(List.of("Action", "Animation", "Comedy", "Sci-Fi")))
                .containsExactly("Animation", "Action", "Comedy", "Sci-Fi");
    }

    @Test
    void an_order_that_is_not_the_alphabet_s_stays() {
        assertThat(mainGenre.first(List.of("Drama", "Animation"))).containsExactly("Drama", "Animation");
    }

    @Test
    void a_format_is_no_main_genre() {
        assertThat(mainGenre.first(List.of("Action", "IMAX", "Sci-Fi"))).containsExactly("Sci-Fi", "Action", "IMAX");
        assertThat(mainGenre.first(List.of("IMAX"))).containsExactly("IMAX");
    }

    @Test
    void no_genres_are_no_trouble() {
        assertThat(mainGenre.first(List.of())).isEmpty();
        assertThat(new MainGenre(List::of).first(List.of("Action", "Drama"))).containsExactly("Action", "Drama");
    }
}
