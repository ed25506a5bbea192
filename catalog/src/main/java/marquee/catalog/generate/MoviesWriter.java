package marquee.catalog.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import marquee.catalog.GenreNames;
import marquee.catalog.progress.Progress;

/** Writes movies.csv and links.csv for the rated movies, and tmdb_movies.csv, in the exports' words, for all. */
final class MoviesWriter {

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
        export.writeRecord(
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
                number, "%s (%d)".formatted(title, movie.released().getYear()), String.join("|", movie.genres()));
        links.writeRecord(number, "", String.valueOf(movie.tmdbId()));
    }

    private void writeExport(GeneratedMovie movie) {
        export.writeRecord(
                String.valueOf(movie.tmdbId()),
                movie.title(),
                String.valueOf(movie.voteAverage()),
                String.valueOf(movie.voteCount()),
                movie.released().toString(),
                String.valueOf(movie.runtimeMinutes()),
                "False",
                movie.language(),
                movie.overview(),
                String.format(Locale.ROOT, "%.1f", movie.voteCount() / 100.0),
                list(movie.genres().stream().map(GenreNames::tmdb).toList()),
                list(movie.keywords()),
                movie.director(),
                list(movie.cast()));
    }

    private static String list(List<String> names) {
        return String.join(", ", names);
    }
}
