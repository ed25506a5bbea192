package marquee.catalog.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NameListTest {

    @Test
    void reads_objects_in_json() throws BadRow {
        assertThat(NameList.of("[{\"id\": 878, \"name\": \"Science Fiction\"}, {\"name\": \"War\", \"id\": 1}]"))
                .containsExactly("Science Fiction", "War");
    }

    @Test
    void reads_objects_in_python() throws BadRow {
        assertThat(NameList.of(
                        "[{'id': 1, 'name': \"director's cut\"}, {'id': 2, 'name': 'caf\\xe9 \\u2014 \\'x\\''}]"))
                .containsExactly("director's cut", "café — 'x'");
    }

    @Test
    void reads_names_between_commas() throws BadRow {
        assertThat(NameList.of("Action, Science Fiction,,Action ")).containsExactly("Action", "Science Fiction");
    }

    @Test
    void reads_names_in_quotes() throws BadRow {
        assertThat(NameList.of("['Action', \"Director's cut\", 'nan']")).containsExactly("Action", "Director's cut");
        assertThat(NameList.of("[\"Science Fiction\"]")).containsExactly("Science Fiction");
    }

    @Test
    void names_that_say_nothing_name_nothing() throws BadRow {
        assertThat(NameList.of("NaN|<NA>|None")).isEmpty();
    }

    @Test
    void refuses_what_holds_no_names() {
        assertThatThrownBy(() -> NameList.of("[18, 878]")).hasMessageContaining("is not a list");
        assertThatThrownBy(() -> NameList.of("{}")).hasMessageContaining("is not a list");
        assertThatThrownBy(() -> NameList.of("['Action', 'Sci")).hasMessageContaining("is not a list");
        assertThatThrownBy(() -> NameList.of("['Action', 5]")).hasMessageContaining("is not a list");
    }

    @Test
    void an_empty_list_names_nothing() throws BadRow {
        assertThat(NameList.of("[]")).isEmpty();
    }

    @Test
    void refuses_a_list_that_was_cut_off_or_has_an_object_without_a_name() {
        assertThatThrownBy(() -> NameList.of("[{'id': 16, 'name': 'Anim"))
                .hasMessageContaining("is not a list of objects");
        assertThatThrownBy(() -> NameList.of("[{'id': 16}]")).hasMessageContaining("is not a list of objects");
    }
}
