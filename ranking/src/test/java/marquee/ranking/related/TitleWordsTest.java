package marquee.ranking.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleWordsTest {

    private static final TitleSimilarity EVERY_WORD_ALIKE = new TitleSimilarity(word -> 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rocky                         | Rocky II
                    Home Alone                    | Home Alone 2: Lost in New York
                    Evil Dead, The                | Evil Dead II (Dead by Dawn)
                    Kill Bill: Vol. 1             | Kill Bill: Vol. 2
                    The Fast and the Furious      | 2 Fast 2 Furious (The Fast and the Furious 2)
                    Ice Age                       | Ice Age 2: The Meltdown
                    Alien                         | Aliens
                    Shrek 2                       | Shrek the Third
                    Alien                         | Alien³ (a.k.a. Alien 3)
                    28 Days Later                 | 28 Days Later: Part II
                    21 Jump Street                | 22 Jump Street
                    The Godfather                 | The Godfather: Part III
                    Star Wars: Episode IV - A New Hope | Star Wars: Episode V - The Empire Strikes Back
                    The Mighty Ducks              | D2: The Mighty Ducks
                    Ghostbusters (a.k.a. Ghost Busters) | Ghostbusters II
                    Amélie                        | Amelie
                    """)
    void movies_of_a_series_have_a_variant_in_common(String one, String other) {
        assertThat(EVERY_WORD_ALIKE.of(TitleWords.of(one), TitleWords.of(other)))
                .isEqualTo(1);
        assertThat(TitleWords.of(one).isOfSeries(TitleWords.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Paris, Texas                  | The Texas Chainsaw Massacre
                    Paris, Texas                  | Forget Paris
                    Tokyo Story                   | Tokyo Drifter
                    Tokyo Story                   | Tokyo!
                    American Beauty               | American History X
                    Manhattan                     | Manhattan Murder Mystery
                    Mission: Impossible           | The Impossible
                    """)
    void a_place_or_a_common_word_makes_no_series(String one, String other) {
        assertThat(TitleWords.of(one).isOfSeries(TitleWords.of(other))).isFalse();
        assertThat(TitleWords.of(other).isOfSeries(TitleWords.of(one))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Men, X2: X-Men United",
        "Paris Blues, Forget Paris",
        "Planet of the Apes, Escape from the Planet of the Apes",
        "Bill & Ted's Excellent Adventure, Bill & Ted's Bogus Journey"
    })
    void titles_that_share_some_words_are_somewhat_alike(String one, String other) {
        assertThat(EVERY_WORD_ALIKE.of(TitleWords.of(one), TitleWords.of(other)))
                .isBetween(.4, .9);
    }

    @Test
    void articles_numbers_and_parts_say_nothing() {
        assertThat(TitleWords.of("The Godfather: Part II").variants()).containsExactly(Set.of("godfather"));
        assertThat(TitleWords.of("8 1/2").variants()).isEmpty();
        assertThat(EVERY_WORD_ALIKE.of(TitleWords.of("Part 2"), TitleWords.of("Vol. 2")))
                .isZero();
    }

    @Test
    void a_word_that_tells_more_weighs_more() {
        var rare = new TitleSimilarity(word -> word.equals("batman") ? 9 : 1);

        assertThat(rare.of(TitleWords.of("Batman Begins"), TitleWords.of("Batman Returns")))
                .isGreaterThan(.9);
        assertThat(rare.of(TitleWords.of("Batman Begins"), TitleWords.of("Life Begins")))
                .isLessThan(.2);
    }
}
