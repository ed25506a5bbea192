package marquee.catalog.histories;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;

/** The file of a folder of histories that describes movies which the data set does not have. */
final class AddedMovies {

    private static final List<Column> COLUMNS = List.of(
            new Column("tmdb_id", movie -> Long.toString(movie.id().value())),
            new Column("title", Movie::title),
            new Column("year", movie -> number(movie.year())),
            new Column("genres", movie -> lines(movie.genres())),
            new Column("tags", movie -> lines(movie.tags())),
            new Column("overview", movie -> movie.text().overview().orElse("")),
            new Column("tagline", movie -> movie.text().tagline().orElse("")),
            new Column("runtime_minutes", movie -> number(movie.text().runtimeMinutes())),
            new Column("keywords", movie -> lines(movie.text().keywords())),
            new Column("people", movie -> lines(movie.text().people())),
            new Column("poster_path", movie -> movie.text().posterPath().orElse("")),
            new Column("backdrop_path", movie -> movie.text().backdropPath().orElse("")),
            new Column("language", movie -> movie.text().language().orElse("")),
            new Column(
                    "vote_average", movie -> Double.toString(movie.popularity().voteAverage())),
            new Column(
                    "vote_count", movie -> Integer.toString(movie.popularity().voteCount())));

    private AddedMovies() {}

    static void write(Path file, List<Movie> movies) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(COLUMNS.stream().map(Column::name).toList());
            movies.forEach(movie -> csv.writeRecord(
                    COLUMNS.stream().map(column -> column.of().apply(movie)).toList()));
        }
    }

    static List<Movie> read(Path file) throws IOException {
        List<Movie> movies = new ArrayList<>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(row -> movies.add(movie(row)));
        }
        return movies;
    }

    private static Movie movie(NamedCsvRecord row) {
        return new Movie(
                new MovieId(Long.parseLong(row.getField("tmdb_id"))),
                OptionalLong.empty(),
                row.getField("title"),
                number(row, "year"),
                lines(row, "genres"),
                lines(row, "tags"),
                text(row),
                new Movie.Popularity(
                        Double.parseDouble(row.getField("vote_average")),
                        Integer.parseInt(row.getField("vote_count"))));
    }

    private static Movie.Text text(NamedCsvRecord row) {
        return new Movie.Text(
                word(row, "overview"),
                word(row, "tagline"),
                number(row, "runtime_minutes"),
                lines(row, "keywords"),
                lines(row, "people"),
                word(row, "poster_path"),
                word(row, "backdrop_path"),
                word(row, "language"));
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    private static OptionalInt number(NamedCsvRecord row, String column) {
        return word(row, column).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static String lines(List<String> words) {
        return String.join("\n", words);
    }

    private static List<String> lines(NamedCsvRecord row, String column) {
        return word(row, column).map(words -> List.of(words.split("\n"))).orElse(List.of());
    }

    private static Optional<String> word(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(word -> !word.isEmpty());
    }

    /**
     * What stands in a column.
     *
     * @param name in the first row
     * @param of a movie
     */
    private record Column(String name, Function<Movie, String> of) {}
}
