package marquee.catalog.tmdb;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marquee.catalog.ExportedMovie;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.rows.BadRow;
import marquee.catalog.rows.BadRow.Fault;
import marquee.catalog.rows.FileRow;
import marquee.catalog.rows.NameList;
import marquee.catalog.rows.Parser;
import marquee.catalog.values.NumberParser;

/**
 * What the rows of an export mean. Only id and title must be there; of the other columns the known ones are read, and a
 * senseless value costs that value only. Of rows with one id the first counts.
 */
final class TmdbRows implements Parser<FileRow, ExportedMovie> {

    static final List<String> REQUIRED = List.of("id", "title");

    /** What people call the columns besides. */
    static final Map<String, List<String>> ALIASES = Map.of(
            "id", List.of("tmdbId"),
            "title", List.of("movieTitle", "originalTitle", "name"),
            "genres", List.of("genre"),
            "release_date", List.of("releaseYear", "year", "released"),
            "director", List.of("directors"),
            "vote_average", List.of("rating"),
            "vote_count", List.of("votes"));

    private static final Pattern DATE = Pattern.compile(
            "(?<first>\\d{4})(?:\\.0|[-/.]\\d{1,2}(?:[-/.]\\d{1,2}(?:[T ].*)?)?)?|\\d{1,2}[-/.]\\d{1,2}[-/.](?<last>\\d{4})");
    private static final int OLDEST = 1870;
    private static final int NEWEST = 2200;

    private final LongSet seen = new LongOpenHashSet();

    @Override
    public ExportedMovie parse(FileRow row) throws BadRow {
        long id = row.positive("id");
        if (id >= MovieId.STAND_IN_BASE) {
            throw new BadRow("id " + id + " is beyond every TMDB id");
        }
        String title = row.text("title");
        if (!seen.add(id)) {
            throw new BadRow(Fault.REPEATED, "id " + id + " came before");
        }
        Movie movie = new Movie(
                new MovieId(id),
                OptionalLong.empty(),
                title,
                whole(row.optional("release_date", TmdbRows::year)),
                row.optional("genres", TmdbGenres::read).orElse(List.of()),
                List.of(),
                text(row),
                popularity(row));
        return new ExportedMovie(movie, row.optional("adult", TmdbRows::truth).orElse(false));
    }

    private static Movie.Text text(FileRow row) {
        return new Movie.Text(
                row.optional("overview", TmdbRows::asWritten),
                row.optional("tagline", TmdbRows::asWritten),
                whole(row.optional("runtime", TmdbRows::minutes).filter(minutes -> minutes > 0)),
                names(row, "keywords"),
                Stream.concat(names(row, "director").stream(), names(row, "cast").stream())
                        .distinct()
                        .toList(),
                row.optional("poster_path", TmdbRows::asWritten),
                row.optional("backdrop_path", TmdbRows::asWritten),
                row.optional("original_language", TmdbRows::asWritten));
    }

    private static Movie.Popularity popularity(FileRow row) {
        return new Movie.Popularity(
                row.optional("vote_average", TmdbRows::number).orElse(0.0),
                row.optional("vote_count", TmdbRows::number).orElse(0.0).intValue());
    }

    private static List<String> names(FileRow row, String column) {
        return row.optional(column, NameList::of).orElse(List.of());
    }

    private static int year(String date) throws BadRow {
        Matcher matcher = DATE.matcher(date);
        if (matcher.matches()) {
            int year = Integer.parseInt(
                    Optional.ofNullable(matcher.group("first")).orElseGet(() -> matcher.group("last")));
            if (year >= OLDEST && year <= NEWEST) {
                return year;
            }
        }
        throw new BadRow("\"" + date + "\" is not a date such as 1999-03-30, nor a year");
    }

    private static int minutes(String written) throws BadRow {
        return (int) Math.round(number(written));
    }

    private static double number(String written) throws BadRow {
        return NumberParser.decimal(written)
                .map(Number::doubleValue)
                .filter(number -> number >= 0 && number <= Integer.MAX_VALUE)
                .orElseThrow(() -> new BadRow("\"" + written + "\" is not a number of zero or more"));
    }

    private static boolean truth(String written) throws BadRow {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1", "1.0" -> true;
            case "false", "f", "no", "n", "0", "0.0" -> false;
            default -> throw new BadRow("\"" + written + "\" is neither true nor false");
        };
    }

    private static String asWritten(String text) {
        return text;
    }

    private static OptionalInt whole(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
