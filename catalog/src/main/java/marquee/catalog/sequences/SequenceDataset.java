package marquee.catalog.sequences;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.DatasetException;
import marquee.catalog.Movie;
import marquee.catalog.Rating;
import marquee.catalog.files.FilesHash;
import marquee.catalog.movielens.Grouping;
import marquee.catalog.movielens.LastRatings;
import marquee.catalog.movielens.MovieLens;
import marquee.catalog.progress.Progress;
import marquee.catalog.rows.CheckedRows;

/**
 * A sequence file: a person and a movie on each line, in the order in which it was watched. SASRec, BERT4Rec, gSASRec and
 * others publish data so.
 *
 * <p>The order of the file is the order; there are no times. There are no stars either: who watched a movie is taken to like
 * it, with five. What somebody watched again counts where it was watched last. Where a list of movies in one of MovieLens's
 * layouts lies beside the file, its ids are the file's; without one, movies are called by their numbers. Thread-safe.
 */
public final class SequenceDataset implements Dataset {

    private static final String NAME = "sequences.txt";
    private static final String NOTICE =
            "a sequence file, which says nothing of its licence: that of where it came from holds,"
                    + " GroupLens's for MovieLens (research, with acknowledgement, no redistribution without permission).";

    private final String name;
    private final SequenceMovies movies;
    private final CheckedRows<Rating> rows;
    private final FilesHash hash;
    private final FilesHash origin;
    private final Grouping grouping = new Grouping();
    private final Progress progress;
    private final AtomicBoolean saidSuperseded = new AtomicBoolean();

    private SequenceDataset(String name, Path file, Optional<MovieLens> list, Path rejects, Progress progress) {
        this.name = name;
        this.progress = progress;
        this.movies = new SequenceMovies(file, list, rejects.resolve(name), progress);
        this.rows = new CheckedRows<>(
                SequenceRows.file(file), () -> SequenceRows.interactions(movies), rejects.resolve(name), progress);
        this.origin = new FilesHash(List.of(file));
        this.hash =
                new FilesHash(Stream.concat(Stream.of(file), list.map(MovieLens::movieFiles).orElse(List.of()).stream())
                        .toList());
    }

    /** Whether a path is a file by itself, or a folder with {@code sequences.txt} and no ratings. */
    public static boolean isOne(Path path) {
        return Files.isRegularFile(path) || (Files.isRegularFile(path.resolve(NAME)) && !MovieLens.hasRatings(path));
    }

    /**
     * Opens a sequence file.
     *
     * @param path the file, or the folder where it is called {@code sequences.txt}
     * @param rejects folder for the files of bad rows; this dataset's go to a folder of its name in there
     * @throws DatasetException when its first line does not have two columns
     */
    public static SequenceDataset open(Path path, Path rejects, Progress progress) {
        Path given = path.toAbsolutePath().normalize();
        boolean whole = Files.isDirectory(given);
        Path file = whole ? given.resolve(NAME) : given;
        Path folder = whole ? given : given.resolveSibling("");
        Optional<MovieLens> list =
                MovieLens.hasMovies(folder) ? Optional.of(MovieLens.open(folder, rejects, progress)) : Optional.empty();
        return new SequenceDataset(plainName(given), file, list, rejects, progress);
    }

    private static String plainName(Path path) {
        String last = path.getName(path.getNameCount() - 1).toString();
        int dot = last.lastIndexOf('.');
        return dot > 0 && Files.isRegularFile(path) ? last.substring(0, dot) : last;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String notice() {
        return NOTICE;
    }

    @Override
    public String hash() {
        return hash.get();
    }

    @Override
    public String origin() {
        return origin.get();
    }

    @Override
    public boolean tellsTimes() {
        return false;
    }

    @Override
    public Stream<Movie> movies() {
        return movies.stream();
    }

    @Override
    public Stream<Rating> ratings() {
        long count = rows.check(grouping);
        return LastRatings.of(grouping.isGrouped(), rows::stream, count, this::say);
    }

    private void say(long superseded) {
        if (superseded > 0 && saidSuperseded.compareAndSet(false, true)) {
            progress.note(String.format(
                    Locale.ROOT, "%s: %,d times a movie was watched again; the last time counts.", name, superseded));
        }
    }
}
