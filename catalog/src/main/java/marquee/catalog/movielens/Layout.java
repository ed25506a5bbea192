package marquee.catalog.movielens;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.catalog.DatasetException;
import marquee.catalog.rows.RowFile;

/**
 * Where a release of MovieLens keeps what. Columns have the names of its newest releases.
 *
 * @param folder where the files are
 * @param notice licence and citation
 * @param movies the list of movies
 * @param ratings who rated what
 * @param links from movies to TMDB ids
 * @param tags what people wrote
 * @param people who they are
 */
record Layout(
        Path folder,
        String notice,
        MovieList movies,
        RowFile ratings,
        Optional<RowFile> links,
        Optional<RowFile> tags,
        Optional<RowFile> people) {

    /**
     * Looks which layout a folder has.
     *
     * @throws DatasetException when it has none
     */
    static Layout of(Path folder) {
        return find(folder)
                .orElseThrow(() -> new DatasetException(folder
                        + " is not a MovieLens folder: it has neither movies.csv nor movies.dat nor u.item. Give the folder"
                        + " that holds them, or a sequence file."));
    }

    /** The layout that a folder has, by its list of movies. */
    static Optional<Layout> find(Path folder) {
        if (Layouts.isCsv(folder)) {
            return Optional.of(Layouts.csv(folder));
        }
        if (Files.exists(folder.resolve("movies.dat"))) {
            return Optional.of(Layouts.dat(folder));
        }
        return Files.exists(folder.resolve("u.item")) ? Optional.of(Layouts.hundredThousand(folder)) : Optional.empty();
    }

    /**
     * The list of movies.
     *
     * @param file where it is
     * @param genres how one of its rows tells the genres
     */
    record MovieList(RowFile file, GenreColumns genres) {}

    /** The folder's name, which is the release's where GroupLens's archive was unpacked. */
    String name() {
        return folder.getName(folder.getNameCount() - 1).toString();
    }

    /** Every file that is read. */
    List<Path> files() {
        Stream<Path> rows = Stream.of(Optional.of(movies.file()), Optional.of(ratings), links, tags, people)
                .flatMap(Optional::stream)
                .map(RowFile::path);
        Stream<Path> genreNames = Stream.of(folder.resolve(Layouts.GENRE_NAMES)).filter(Files::exists);
        return Stream.concat(rows, genreNames).toList();
    }
}
