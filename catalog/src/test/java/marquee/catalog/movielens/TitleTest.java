package marquee.catalog.movielens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Toy Story (1995)|Toy Story|1995",
                "Matrix, The (1999)|The Matrix|1999",
                "Misérables, Les (1995)|Les Misérables|1995",
                "Avventura, L' (Adventure, The) (1960)|L'Avventura (The Adventure)|1960",
                "City of Lost Children, The (Cité des enfants perdus, La) (1995)|The City of Lost Children (La Cité des enfants perdus)|1995",
                "Léon: The Professional (a.k.a. Professional, The) (Léon) (1994)|Léon: The Professional (a.k.a. The Professional) (Léon)|1994",
                "Seven (a.k.a. Se7en) (1995)|Seven (a.k.a. Se7en)|1995",
                "Lord of the Rings: The Fellowship of the Ring, The (2001)|The Lord of the Rings: The Fellowship of the Ring|2001",
                "I, Tonya (2017)|I, Tonya|2017",
                "(500) Days of Summer (2009)|(500) Days of Summer|2009",
                "2001: A Space Odyssey (1968)|2001: A Space Odyssey|1968",
                "1984 (1956)|1984|1956",
                "Runaway Brain (1995) |Runaway Brain|1995",
                "Death Note: Desu nôto (2006–2007)|Death Note: Desu nôto|2006",
                "Land Before Time III: The Time of the Great Giving (1995) (V)|Land Before Time III: The Time of the Great Giving|1995",
            })
    void turns_movielens_writing_into_reading_order(String written, String text, int year) {
        assertThat(Title.of(written)).isEqualTo(new Title(text, OptionalInt.of(year)));
    }

    @Test
    void a_title_without_a_year_stays_whole() {
        assertThat(Title.of("Babylon 5")).isEqualTo(new Title("Babylon 5", OptionalInt.empty()));
        assertThat(Title.of("Room 237 (extended)")).isEqualTo(new Title("Room 237 (extended)", OptionalInt.empty()));
    }
}
