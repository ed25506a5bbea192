package marquee.catalog.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marquee.catalog.DatasetException;
import marquee.catalog.Notes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedRowsTest {

    private static final int GOOD_ROWS = 500;

    @TempDir
    private Path folder;

    private final Notes notes = new Notes();

    @Test
    void a_broken_quote_costs_one_line() throws IOException {
        write("7,\"Alien, the movie");
        assertThat(titles(RowFormat.CSV)).hasSize(GOOD_ROWS).doesNotContain("Alien, the movie");
        assertThat(rejects()).containsExactly("names.csv,252,\"7,\"\"Alien, the movie\",a quote is not closed");
    }

    @Test
    void a_broken_quote_costs_one_line_where_rows_may_have_several() throws IOException {
        write("7,\"Alien, the movie", "8,\"a quoted row\"", "9,\"two\nlines\"");
        assertThat(titles(RowFormat.CSV_WITH_LINE_ENDS)).hasSize(GOOD_ROWS + 2).contains("a quoted row", "two\nlines");
        assertThat(rejects())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("names.csv,252,")
                .endsWith(",a quote is out of place");
    }

    @Test
    void a_quote_that_never_closes_costs_one_line_too() throws IOException {
        write("7,\"Alien, the movie");
        assertThat(titles(RowFormat.CSV_WITH_LINE_ENDS)).hasSize(GOOD_ROWS);
        assertThat(rejects()).hasSize(1);
    }

    @Test
    void characters_after_a_closing_quote_cost_the_row() throws IOException {
        write("7,\"Alien\" 3");
        assertThat(titles(RowFormat.CSV)).hasSize(GOOD_ROWS);
        assertThat(rejects()).containsExactly("names.csv,252,\"7,\"\"Alien\"\" 3\",a quote is out of place");
    }

    @Test
    void missing_and_additional_columns_cost_the_row() throws IOException {
        write("7", "8,Alien,1979");
        assertThat(titles(RowFormat.CSV)).hasSize(GOOD_ROWS);
        assertThat(rejects())
                .containsExactly(
                        "names.csv,252,7,the row has 1 columns instead of 2",
                        "names.csv,253,\"8,Alien,1979\",the row has 3 columns instead of 2");
    }

    @Test
    void a_wrong_byte_costs_one_line() throws IOException {
        write("7,Am\u00e9lie", "8,L\u00e9on", "9,S\u00e3o Paulo");
        byte[] utf8 = Files.readAllBytes(file());
        int accent = Files.readString(file(), StandardCharsets.UTF_8).indexOf("\u00e9");
        ByteArrayOutputStream latin = new ByteArrayOutputStream();
        latin.write(utf8, 0, accent);
        latin.write(0xE9);
        latin.write(utf8, accent + 2, utf8.length - accent - 2);
        Files.write(file(), latin.toByteArray());
        assertThat(titles(RowFormat.CSV)).hasSize(GOOD_ROWS + 2).contains("L\u00e9on");
        assertThat(rejects()).containsExactly("names.csv,252,\"7,Am\uFFFDlie\",the line is not valid UTF-8");
    }

    @Test
    void a_line_without_end_costs_one_line() throws IOException {
        write("7," + "x".repeat(3 << 20));
        assertThat(titles(RowFormat.CSV)).hasSize(GOOD_ROWS);
        assertThat(rejects()).hasSize(1).first().asString().endsWith(",the line is longer than 1 MiB");
    }

    @Test
    void a_byte_order_mark_windows_line_ends_and_blank_lines_cost_nothing() throws IOException {
        Files.writeString(file(), "\uFEFFid,title\r\n1,Alien\r\n\r\n2,Heat\r\n");
        assertThat(titles(RowFormat.CSV)).containsExactly("Alien", "Heat");
        assertThat(folder.resolve("rejects")).doesNotExist();
    }

    @Test
    void lines_longer_than_the_buffer_are_read_whole() throws IOException {
        String longTitle = "y".repeat(200_000);
        Files.writeString(file(), "id,title\n1," + longTitle + "\n2,Heat");
        assertThat(titles(RowFormat.CSV)).containsExactly(longTitle, "Heat");
    }

    @Test
    void more_than_one_bad_row_in_a_hundred_stops_before_the_first_row() throws IOException {
        write("a,x", "b,x", "c,x", "d,x", "e,x", "f,x");
        assertThatThrownBy(() -> titles(RowFormat.CSV))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("names.csv: 6 of 506 rows are bad")
                .hasMessageContaining("line 252: id \"a\" is not a whole number above zero")
                .hasMessageContaining("Repair or replace the file");
        assertThat(rejects()).hasSize(6);
    }

    @Test
    void bad_rows_are_counted_in_words_once() throws IOException {
        write("a,x", "b,x");
        CheckedRows<String> rows = rows(RowFormat.CSV);
        rows.stream().close();
        rows.stream().close();
        assertThat(notes.told()).hasSize(1).first().asString().contains("2 of 502 rows are bad and left out");
    }

    @Test
    void a_repaired_file_takes_its_reject_file_away() throws IOException {
        write("a,x");
        titles(RowFormat.CSV);
        assertThat(rejects()).hasSize(1);
        write();
        titles(RowFormat.CSV);
        assertThat(folder.resolve("rejects/names.csv")).doesNotExist();
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        Files.writeString(file(), "id,name\n1,Alien\n");
        assertThatThrownBy(() -> titles(RowFormat.CSV))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("has no column title (it has id, name)");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> titles(RowFormat.CSV))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("names.csv cannot be read");
    }

    /** 250 good rows, the given ones, 250 good rows. */
    private void write(String... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,title\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < GOOD_ROWS; i++) {
            if (i == GOOD_ROWS / 2) {
                List.of(rows).forEach(row -> bytes.writeBytes((row + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            bytes.writeBytes(("1" + i + ",Title " + i + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file(), bytes.toByteArray());
    }

    private Path file() {
        return folder.resolve("names.csv");
    }

    private List<String> titles(RowFormat format) {
        try (Stream<String> titles = rows(format).stream()) {
            return titles.toList();
        }
    }

    private CheckedRows<String> rows(RowFormat format) {
        RowFile names = new RowFile(file(), format, RowFile.Header.inFirstRow(List.of("id", "title"), Map.of()), false);
        return new CheckedRows<>(
                names,
                () -> row -> {
                    row.positive("id");
                    return row.text("title");
                },
                folder.resolve("rejects"),
                notes);
    }

    private List<String> rejects() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("rejects/names.csv"));
        assertThat(lines).first().isEqualTo("file,line,value,reason");
        return lines.subList(1, lines.size());
    }
}
