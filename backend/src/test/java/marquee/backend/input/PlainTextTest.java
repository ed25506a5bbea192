package marquee.backend.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final String FAMILY = "👨‍👩‍👧";
    private static final String ENGLAND = "🏴󠁧󠁢󠁥󠁮󠁧󠁿";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ada",
                "Zoë O’Hara-Łukasiewicz",
                "安藤",
                "עדה",
                "علی\u200cرضا",
                "नमस्ते",
                FAMILY,
                ENGLAND,
                " spaced "
            })
    void names_of_all_scripts_are_names(String name) {
        assertThat(name).matches(PlainText.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\u0000a",
                "A\u001ba",
                "A\u007fa",
                "A\u0085a",
                "A\u009fa",
                "A\na",
                "A\r",
                "A\ta",
                "A\u2028a",
                "A\u2029",
                "A\u202ea",
                "A\u2066a",
                "A\u200fa",
                "A\u061ca",
                "A\u200ba",
                "A\u00ada",
                "\ufeffA"
            })
    void what_does_not_show_as_it_is_written_is_no_name(String name) {
        assertThat(name).doesNotMatch(PlainText.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u0000a", "A\u0008a", "A\u001ba", "A\u007fa"})
    void control_characters_are_no_query_but_spaces_of_any_kind_are(String query) {
        assertThat(query).doesNotMatch(PlainText.QUERY);
        assertThat("Toy\tStory\u00a02\n").matches(PlainText.QUERY);
    }

    @Test
    void lengths_are_counted_in_characters() {
        assertThat("🎬".repeat(100)).matches(PlainText.NAME).matches(PlainText.QUERY);
        assertThat("🎬".repeat(101)).doesNotMatch(PlainText.NAME).doesNotMatch(PlainText.QUERY);
    }

    @Test
    void names_are_kept_composed_and_without_space_around() {
        assertThat(PlainText.tidy(" \u3000Zoe\u0308 Q\u00a0")).isEqualTo("Zo\u00eb Q");
        assertThat(PlainText.tidy(" \u00a0\u200d ")).isEmpty();
        assertThat(PlainText.tidy(FAMILY)).isEqualTo(FAMILY);
        assertThat(PlainText.tidy("A\ud800")).isEqualTo("A\ufffd");
    }

    @Test
    void what_is_quoted_is_short_and_harmless() {
        assertThat(PlainText.quoted("a\u001b[31m\u202e\n")).isEqualTo("\"a\ufffd[31m\ufffd\ufffd\"");
        assertThat(PlainText.quoted("🎬".repeat(200_000))).isEqualTo("\"" + "🎬".repeat(80) + "…\"");
    }
}
