package marquee.catalog.movielens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import marquee.catalog.Notes;
import marquee.catalog.PersonFeatures;
import marquee.catalog.PersonFeatures.AgeGroup;
import marquee.catalog.PersonFeatures.Gender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who the people of a data set are, where it tells. */
class PeopleOfMovieLensTest {

    private final Notes notes = new Notes();
    private MovieLensFolder folder = new MovieLensFolder(Path.of(""), notes);

    @TempDir
    private Path home;

    @BeforeEach
    void open() throws IOException {
        folder = new MovieLensFolder(home, notes);
        folder.file("movies.dat", "73::Heat (1995)::Crime\n");
        folder.file("ratings.dat", "1::73::5::964982703\n");
    }

    @Test
    void ml_1m_tells_age_gender_and_occupation_by_number() throws IOException {
        folder.file("users.dat", "1::F::1::10::48067\n2::M::56::16::70072\n");

        assertThat(folder.people())
                .containsExactly(
                        person(1, Gender.FEMALE, AgeGroup.UNDER_18, "k-12 student"),
                        person(2, Gender.MALE, AgeGroup.FROM_56, "self-employed"));
        assertThat(notes.told()).isEmpty();
    }

    @Test
    void ml_100k_tells_years_and_a_word() throws IOException {
        Files.delete(home.resolve("movies.dat"));
        folder.file("u.genre", "unknown|0\n");
        folder.file("u.item", "1|Heat (1995)|01-Jan-1995|||0\n");
        folder.file("u.data", "1\t1\t3\t964982703\n");
        folder.file("u.user", "1|24|M|technician|85711\n2|53|F|other|94043\n");

        assertThat(folder.people())
                .containsExactly(
                        person(1, Gender.MALE, AgeGroup.FROM_18, "technician"),
                        person(2, Gender.FEMALE, AgeGroup.FROM_50, "other"));
    }

    @ParameterizedTest
    @CsvSource({
        "7::X::25::3::1, gender \"X\" is neither F nor M",
        "7::F::0::3::1, age \"0\" is not a number of years from 1 to 120",
        "7::F::old::3::1, age \"old\"",
        "7::F::121::3::1, age \"121\"",
        "7::F::25::21::1, occupation \"21\" is not a number from 0 to 20",
        "7::F::25::-1::1, occupation \"-1\""
    })
    void a_senseless_value_costs_itself_alone_and_is_told_with_its_line(String row, String told) throws IOException {
        folder.file("users.dat", "1::F::25::3::1\n" + row + "\n");

        assertThat(folder.people())
                .hasSize(2)
                .last()
                .satisfies(person -> assertThat(person.userId()).isEqualTo(7));
        assertThat(folder.people().getLast()).isNotEqualTo(person(7, Gender.FEMALE, AgeGroup.FROM_25, "clerical"));
        assertThat(notes.told().getFirst())
                .contains("users.dat: 1 of 2 rows")
                .contains("line 2")
                .contains(told);
    }

    @Test
    void what_is_not_told_is_absent_and_no_fault() throws IOException {
        folder.file("users.dat", "1::::::::\n2::NaN::NULL::::\n");

        assertThat(folder.people())
                .extracting(PersonFeatures::gender, PersonFeatures::age, PersonFeatures::occupation)
                .allMatch(values -> values.toList().stream().allMatch(Optional.empty()::equals));
        assertThat(notes.told()).isEmpty();
    }

    @Test
    void of_somebody_who_is_told_of_twice_the_first_row_counts_and_a_row_without_a_person_none() throws IOException {
        folder.file("users.dat", "1::F::25::3::1\n1::M::50::4::1\nnobody::M::50::4::1\n");

        assertThat(folder.people()).containsExactly(person(1, Gender.FEMALE, AgeGroup.FROM_25, "clerical"));
        assertThat(notes.told())
                .anySatisfy(note -> assertThat(note).contains("1 of 3 rows came before"))
                .anySatisfy(note -> assertThat(note).contains("userId \"nobody\""));
    }

    @Test
    void a_file_of_that_name_which_tells_something_else_is_passed_over() throws IOException {
        folder.file("users.dat", "1::1000\n");

        assertThat(folder.people()).isEmpty();
        assertThat(notes.told()).isEmpty();
    }

    @Test
    void where_there_is_no_such_file_nobody_is_told_of() {
        assertThat(folder.people()).isEmpty();
    }

    @Test
    void another_file_of_people_is_another_data_set_of_the_same_people() throws IOException {
        folder.file("users.dat", "1::F::25::3::1\n");
        String hash = folder.dataset().hash();
        String origin = folder.dataset().origin();
        folder.file("users.dat", "1::F::35::3::1\n");

        assertThat(folder.dataset().hash()).isNotEqualTo(hash);
        assertThat(folder.dataset().origin()).isEqualTo(origin);
    }

    private static PersonFeatures person(long id, Gender gender, AgeGroup age, String occupation) {
        return new PersonFeatures(id, Optional.of(gender), Optional.of(age), Optional.of(occupation));
    }
}
