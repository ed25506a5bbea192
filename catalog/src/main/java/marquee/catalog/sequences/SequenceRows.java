package marquee.catalog.sequences;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marquee.catalog.DatasetException;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.catalog.files.Lines;
import marquee.catalog.rows.FileRow;
import marquee.catalog.rows.Parser;
import marquee.catalog.rows.RowFile;
import marquee.catalog.rows.RowFile.Header;
import marquee.catalog.rows.RowFormat;
import marquee.catalog.values.NumberParser;

/** How the lines of a sequence file are cut, and what they mean. */
final class SequenceRows {

    static final String PERSON = "userId";
    static final String MOVIE = "movieId";

    private static final List<String> COLUMNS = List.of(PERSON, MOVIE);
    private static final Map<String, List<String>> ALIASES = Map.of(
            PERSON, List.of("user", "uid", "person", "customerId", "session", "sessionId"),
            MOVIE, List.of("item", "itemId", "movie", "mid"));
    private static final List<String> SEPARATORS = List.of("::", ",", ";", "|");
    private static final Stars WATCHED = new Stars(5);

    private SequenceRows() {}

    /**
     * The file, with what its first line shows of its form: separators, and whether it names its columns.
     *
     * @throws DatasetException when that line does not have two columns
     */
    static RowFile file(Path file) {
        String first = firstLine(file);
        RowFormat format = SEPARATORS.stream()
                .filter(first::contains)
                .findFirst()
                .map(RowFormat::separatedBy)
                .orElse(RowFormat.BLANKS);
        List<String> fields = Stream.of(format.cut(first)).map(String::strip).toList();
        if (fields.size() != COLUMNS.size()) {
            throw new DatasetException(file + " is no sequence file: its first line has "
                    + (fields.size() == 1 ? "1 column" : fields.size() + " columns")
                    + " where there should be two, a person and a movie. Give such a file, or a MovieLens folder.");
        }
        boolean named =
                fields.stream().allMatch(field -> NumberParser.decimal(field).isEmpty());
        return new RowFile(file, format, named ? Header.inFirstRow(COLUMNS, ALIASES) : Header.fixed(COLUMNS), false);
    }

    /** What was watched; the n-th of a person at the n-th second. */
    static Parser<FileRow, Rating> interactions(SequenceMovies movies) {
        var watched = new Long2IntOpenHashMap();
        return row -> {
            long person = row.positive(PERSON);
            var movie = movies.idOf(row.positive(MOVIE));
            return new Rating(person, movie, WATCHED, Instant.ofEpochSecond(watched.addTo(person, 1) + 1L));
        };
    }

    private static String firstLine(Path file) {
        try (Lines lines = new Lines(file, StandardCharsets.UTF_8, bytes -> {})) {
            while (lines.hasNext()) {
                String text = lines.next().text().strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        throw new DatasetException(file + " is empty. Give a file with a person and a movie on each line.");
    }
}
