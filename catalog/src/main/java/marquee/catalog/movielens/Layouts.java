package marquee.catalog.movielens;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.catalog.DatasetException;
import marquee.catalog.rows.RowFile;
import marquee.catalog.rows.RowFormat;

/** The layouts of MovieLens's releases, as their READMEs describe them. */
final class Layouts {

    static final String GENRE_NAMES = "u.genre";

    private static final List<String> MOVIE = List.of("movieId", "title", "genres");
    private static final List<String> RATING = List.of("userId", "movieId", "rating", "timestamp");
    private static final List<String> TAG = List.of("userId", "movieId", "tag", "timestamp");
    private static final List<String> LINK = List.of("movieId", "tmdbId");
    private static final List<String> ITEM = List.of("movieId", "title", "releaseDate", "videoReleaseDate", "imdbUrl");

    private Layouts() {}

    /** ml-latest, ml-latest-small, 20M, 25M, 32M: csv with names in the first row, UTF-8. */
    static Layout csv(Path folder) {
        return new Layout(
                folder,
                Notice.REDISTRIBUTION_UNDER_THE_SAME_TERMS,
                csv(folder.resolve("movies.csv"), MOVIE),
                new GenreColumns.Listed(),
                csv(folder.resolve("ratings.csv"), RATING),
                existing(folder.resolve("links.csv")).map(file -> csv(file, LINK)),
                existing(folder.resolve("tags.csv")).map(file -> csv(file, TAG)));
    }

    /** 1M (with users.dat, ISO-8859-1) and 10M (with tags.dat, UTF-8): fields between double colons. */
    static Layout dat(Path folder) {
        Charset charset =
                Files.exists(folder.resolve("users.dat")) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        RowFormat format = RowFormat.separatedBy("::");
        return new Layout(
                folder,
                charset.equals(StandardCharsets.UTF_8)
                        ? Notice.REDISTRIBUTION_UNDER_THE_SAME_TERMS
                        : Notice.REDISTRIBUTION_BY_PERMISSION,
                new RowFile(folder.resolve("movies.dat"), charset, format, MOVIE, MOVIE),
                new GenreColumns.Listed(),
                new RowFile(folder.resolve("ratings.dat"), charset, format, RATING, RATING),
                Optional.empty(),
                existing(folder.resolve("tags.dat")).map(file -> new RowFile(file, charset, format, TAG, TAG)));
    }

    /** 100K: u.item with a column for each genre of u.genre, u.data with tabs, ISO-8859-1. */
    static Layout hundredThousand(Path folder) {
        List<String> genres = genres(folder.resolve(GENRE_NAMES));
        List<String> item = Stream.concat(ITEM.stream(), genres.stream()).toList();
        Charset charset = StandardCharsets.ISO_8859_1;
        return new Layout(
                folder,
                Notice.REDISTRIBUTION_BY_PERMISSION,
                new RowFile(folder.resolve("u.item"), charset, RowFormat.separatedBy("|"), item, item),
                new GenreColumns.Flags(genres),
                new RowFile(folder.resolve("u.data"), charset, RowFormat.separatedBy("\t"), RATING, RATING),
                Optional.empty(),
                Optional.empty());
    }

    private static RowFile csv(Path file, List<String> required) {
        return new RowFile(file, StandardCharsets.UTF_8, RowFormat.CSV, List.of(), required);
    }

    private static Optional<Path> existing(Path file) {
        return Optional.of(file).filter(Files::exists);
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
