package marquee.catalog.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import marquee.catalog.GenreNames;
import marquee.catalog.progress.Progress;

/** Writes movies.csv and links.csv for the rated movies, and tmdb_movies.csv, in the exports' words, for all. */
final class MoviesWriter {

    private static final List<String> EXPORT_COLUMNS = List.of(
            "id",
            "title",
            "vote_average",
            "vote_count",
            "release_date",
            "runtime",
            "adult",
            "original_language",
            "overview",
            "popularity",
            "genres",
            "keywords",
            "director",
            "cast");

    private final CsvWriter movies;
    private final CsvWriter links;
    private final CsvWriter export;

    MoviesWriter(CsvWriter movies, CsvWriter links, CsvWriter export) {
        this.movies = movies;
        this.links = links;
        this.export = export;
    }

    void write(WorldMovies world, Progress.Step step) {
        movies.writeRecord("movieId", "title", "genres");
        links.writeRecord("movieId", "imdbId", "tmdbId");
        export.writeRecord(EXPORT_COLUMNS);
        Author author = new Author(world);
        IntStream.range(0, world.plan().movies()).mapToObj(author::write).forEach(movie -> {
            if (movie.number() <= world.plan().rated()) {
                writeRated(movie);
            }
            writeExport(movie);
            step.advance(1);
        });
    }

    private void writeRated(GeneratedMovie movie) {
        String number = String.valueOf(movie.number());
        String title = movie.title().replaceFirst("^The (.*)", "$1, The");
        movies.writeRecord(
                number,
                "%s (%d)".formatted(title, movie.released().getYear()),
                String.join("|", movie.story().genres()));
        links.writeRecord(number, "", String.valueOf(movie.tmdbId()));
    }

    private void writeExport(GeneratedMovie movie) {
        export.writeRecord(
                String.valueOf(movie.tmdbId()),
                movie.title(),
                String.valueOf(movie.votes().average()),
                String.valueOf(movie.votes().count()),
                movie.released().toString(),
                String.valueOf(movie.making().runtimeMinutes()),
                "False",
                movie.making().language(),
                movie.story().overview(),
                String.format(Locale.ROOT, "%.1f", movie.votes().count() / 100.0),
                list(movie.story().genres().stream().map(GenreNames::tmdb).toList()),
                list(movie.story().keywords()),
                movie.making().director(),
                list(movie.making().cast()));
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }
}
