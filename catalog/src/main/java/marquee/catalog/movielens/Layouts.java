package marquee.catalog.movielens;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.catalog.DatasetException;
import marquee.catalog.files.Unreadable;
import marquee.catalog.movielens.Layout.MovieList;
import marquee.catalog.movielens.people.PersonRows;
import marquee.catalog.rows.RowFile;
import marquee.catalog.rows.RowFile.Header;
import marquee.catalog.rows.RowFormat;

/** The layouts of MovieLens's releases, as their READMEs describe them. */
final class Layouts {

    static final String GENRE_NAMES = "u.genre";

    private static final List<String> MOVIE = List.of("movieId", "title", "genres");
    private static final List<String> RATING = List.of("userId", "movieId", "rating", "timestamp");
    private static final List<String> TAG = List.of("userId", "movieId", "tag", "timestamp");
    private static final List<String> LINK = List.of("movieId", "tmdbId");
    private static final List<String> ITEM = List.of("movieId", "title", "releaseDate", "videoReleaseDate", "imdbUrl");

    /** What people call the columns besides, letter case, blanks and underscores not counted. */
    private static final Map<String, List<String>> ALIASES = Map.of(
            "userId", List.of("user", "uid", "customerId"),
            "movieId", List.of("itemId", "movie", "item", "mid"),
            "rating", List.of("stars", "score", "ratings"),
            "timestamp", List.of("time", "date", "datetime", "ratedAt", "createdAt", "unixTime"),
            "title", List.of("name", "movieTitle", "itemName"),
            "genres", List.of("genre"),
            "tag", List.of("tags", "text"),
            "tmdbId", List.of("tmdb"));

    private Layouts() {}

    /** Whether a folder has csv files, under MovieLens's names or those of the 20M set's other publication. */
    static boolean isCsv(Path folder) {
        return existing(folder, "movies.csv", "movie.csv").isPresent();
    }

    /** ml-latest, ml-latest-small, 20M, 25M, 32M: csv with names in the first row. */
    static Layout csv(Path folder) {
        return new Layout(
                folder,
                Notice.REDISTRIBUTION_UNDER_THE_SAME_TERMS,
                new MovieList(
                        csv(existing(folder, "movies.csv", "movie.csv").orElse(folder.resolve("movies.csv")), MOVIE),
                        new GenreColumns.Listed()),
                csv(existing(folder, "ratings.csv", "rating.csv").orElse(folder.resolve("ratings.csv")), RATING),
                existing(folder, "links.csv", "link.csv")
                        .filter(Layouts::holdsAnything)
                        .map(file -> csv(file, LINK).optional()),
                existing(folder, "tags.csv", "tag.csv")
                        .filter(Layouts::holdsAnything)
                        .map(file -> csv(file, TAG).optional()),
                Optional.empty());
    }

    /** 1M (with users.dat), 10M (with tags.dat), and what is published in their form: fields between double colons. */
    static Layout dat(Path folder) {
        RowFormat format = RowFormat.separatedBy("::");
        return new Layout(
                folder,
                Files.exists(folder.resolve("users.dat"))
                        ? Notice.REDISTRIBUTION_BY_PERMISSION
                        : Notice.REDISTRIBUTION_UNDER_THE_SAME_TERMS,
                new MovieList(fixed(folder.resolve("movies.dat"), format, MOVIE), new GenreColumns.Listed()),
                fixed(folder.resolve("ratings.dat"), format, RATING),
                Optional.empty(),
                existing(folder, "tags.dat")
                        .map(file -> fixed(file, format, TAG).optional()),
                existing(folder, "users.dat")
                        .filter(file -> hasColumns(file, "::", PersonRows.MILLION))
                        .map(file -> fixed(file, format, PersonRows.MILLION).optional()));
    }

    /** 100K: u.item with a column for each genre of u.genre, u.data with tabs. */
    static Layout hundredThousand(Path folder) {
        List<String> genres = genres(folder.resolve(GENRE_NAMES));
        List<String> item = Stream.concat(ITEM.stream(), genres.stream()).toList();
        return new Layout(
                folder,
                Notice.REDISTRIBUTION_BY_PERMISSION,
                new MovieList(
                        fixed(folder.resolve("u.item"), RowFormat.separatedBy("|"), item),
                        new GenreColumns.Flags(genres)),
                fixed(folder.resolve("u.data"), RowFormat.separatedBy("\t"), RATING),
                Optional.empty(),
                Optional.empty(),
                existing(folder, "u.user")
                        .map(file -> fixed(file, RowFormat.separatedBy("|"), PersonRows.HUNDRED_THOUSAND)
                                .optional()));
    }

    private static RowFile csv(Path file, List<String> required) {
        return new RowFile(file, RowFormat.CSV, Header.inFirstRow(required, ALIASES), false);
    }

    private static RowFile fixed(Path file, RowFormat format, List<String> names) {
        return new RowFile(file, format, Header.fixed(names), false);
    }

    private static Optional<Path> existing(Path folder, String... names) {
        return Stream.of(names).map(folder::resolve).filter(Files::exists).findFirst();
    }

    /** Optional files without a byte count as files that are not there. */
    private static boolean holdsAnything(Path file) {
        return file.toFile().length() > 0;
    }

    /** Others have a file of this name in which people are told by something else. */
    private static boolean hasColumns(Path file, String separator, List<String> columns) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.findFirst()
                    .filter(line -> line.split(separator, -1).length == columns.size())
                    .isPresent();
        } catch (IOException e) {
            throw Unreadable.because(file, e);
        }
    }

    private static List<String> genres(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("|"))
                    .map(line -> line.substring(0, line.indexOf('|')))
                    .toList();
        } catch (IOException e) {
            throw new DatasetException(
                    file + " cannot be read (" + e + "). Take it from the same archive as u.item.", e);
        }
    }
}
