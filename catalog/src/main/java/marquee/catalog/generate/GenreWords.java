package marquee.catalog.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words movies of a genre are told with, from vocabulary.csv. */
record GenreWords(String genre, Map<Part, List<String>> words) {

    private static final String RESOURCE = "vocabulary.csv";

    /** What a word is good for; each is a column. */
    enum Part {
        ADJECTIVES,
        NOUNS,
        HEROES,
        PLACES,
        TROUBLES,
        KEYWORDS;

        private String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    List<String> words(Part part) {
        return words.getOrDefault(part, List.of());
    }

    /** One for each of MovieLens's genres. */
    static List<GenreWords> all() {
        try (InputStream bytes = Objects.requireNonNull(
                        GenreWords.class.getResourceAsStream(RESOURCE), "vocabulary.csv is missing");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(bytes, StandardCharsets.UTF_8)) {
            return rows.stream().map(GenreWords::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GenreWords of(NamedCsvRecord row) {
        Map<Part, List<String>> words = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            words.put(part, List.of(row.getField(part.column()).split("\\|")));
        }
        return new GenreWords(row.getField("genre"), words);
    }
}
