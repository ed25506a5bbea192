package marquee.catalog.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import marquee.catalog.DatasetException;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;

/**
 * Reads films.csv: tmdb_id, title, year, genres, runtime (minutes), director, fame (how well known, 1 to 5, by our own
 * estimate) and overview; lists within a field are separated by bars.
 */
final class SampleFilms {

    private static final String RESOURCE = "films.csv";

    private SampleFilms() {}

    static List<SampleFilm> read() {
        try (InputStream bytes = Objects.requireNonNull(
                        SampleFilms.class.getResourceAsStream(RESOURCE), "films.csv is missing");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(bytes, StandardCharsets.UTF_8)) {
            List<SampleFilm> films = new ArrayList<>();
            rows.forEach(row -> films.add(film(films.size() + 1, row)));
            return List.copyOf(films);
        } catch (IOException e) {
            throw new DatasetException("The bundled sample cannot be read; build Marquee again.", e);
        }
    }

    private static SampleFilm film(int number, NamedCsvRecord row) {
        String tmdbId = row.getField("tmdb_id");
        Movie movie = new Movie(
                tmdbId.isEmpty() ? MovieId.standInFor(number) : new MovieId(Long.parseLong(tmdbId)),
                OptionalLong.of(number),
                row.getField("title"),
                OptionalInt.of(Integer.parseInt(row.getField("year"))),
                list(row.getField("genres")),
                List.of(),
                text(row),
                Movie.Popularity.UNKNOWN);
        return new SampleFilm(movie, Double.parseDouble(row.getField("fame")));
    }

    private static Movie.Text text(NamedCsvRecord row) {
        return new Movie.Text(
                Optional.of(row.getField("overview")),
                Optional.empty(),
                OptionalInt.of(Integer.parseInt(row.getField("runtime"))),
                List.of(),
                list(row.getField("director")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> list(String field) {
        return List.of(field.split("\\|"));
    }
}
