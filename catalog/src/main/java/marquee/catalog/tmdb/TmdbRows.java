package marquee.catalog.tmdb;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.rows.BadRow;
import marquee.catalog.rows.Row;
import marquee.catalog.rows.RowParser;

/**
 * What the rows of an export mean. Only id and title must be there; of the other columns the known ones are read. A row
 * whose id came before is a bad row: the first one counts.
 */
final class TmdbRows implements RowParser<TmdbMovie> {

    static final List<String> REQUIRED = List.of("id", "title");

    private final LongSet seen = new LongOpenHashSet();

    @Override
    public TmdbMovie parse(Row row) throws BadRow {
        long id = row.positive("id");
        if (id >= MovieId.STAND_IN_BASE) {
            throw new BadRow("id " + id + " is beyond every TMDB id");
        }
        Movie movie = new Movie(
                new MovieId(id),
                OptionalLong.empty(),
                row.text("title"),
                year(row),
                TmdbGenres.inMovieLensWords(names(row, "genres")),
                List.of(),
                text(row),
                popularity(row));
        boolean adult = truth(row, "adult");
        if (!seen.add(id)) {
            throw new BadRow("id " + id + " came before");
        }
        return new TmdbMovie(movie, adult);
    }

    private static Movie.Text text(Row row) throws BadRow {
        return new Movie.Text(
                row.find("overview"),
                row.find("tagline"),
                runtime(row),
                names(row, "keywords"),
                people(row),
                row.find("poster_path"),
                row.find("backdrop_path"),
                row.find("original_language"));
    }

    private static OptionalInt year(Row row) throws BadRow {
        Optional<String> date = row.find("release_date");
        if (date.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(LocalDate.parse(date.get()).getYear());
        } catch (DateTimeParseException e) {
            throw new BadRow("release_date \"" + date.get() + "\" is not a date such as 1999-03-30");
        }
    }

    private static OptionalInt runtime(Row row) throws BadRow {
        double minutes = number(row, "runtime");
        return minutes >= 1 ? OptionalInt.of((int) Math.round(minutes)) : OptionalInt.empty();
    }

    private static Movie.Popularity popularity(Row row) throws BadRow {
        return new Movie.Popularity(number(row, "vote_average"), (int) number(row, "vote_count"));
    }

    private static List<String> people(Row row) throws BadRow {
        return Stream.concat(names(row, "director").stream(), names(row, "cast").stream())
                .distinct()
                .toList();
    }

    private static List<String> names(Row row, String column) throws BadRow {
        Optional<String> written = row.find(column);
        return written.isEmpty() ? List.of() : NameList.of(column, written.get());
    }

    private static double number(Row row, String column) throws BadRow {
        String written = row.find(column).orElse("0");
        try {
            double number = Double.parseDouble(written);
            if (number >= 0 && number <= Integer.MAX_VALUE) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with the numbers that are out of range
        }
        throw new BadRow(column + " \"" + written + "\" is not a number of zero or more");
    }

    private static boolean truth(Row row, String column) throws BadRow {
        String written = row.find(column).orElse("false").toLowerCase(Locale.ROOT);
        return switch (written) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new BadRow(column + " \"" + written + "\" is neither true nor false");
        };
    }
}
