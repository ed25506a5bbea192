package marquee.towers.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A vocabulary as three text files, one entry a line: {@code movies.txt}, {@code users.txt}, {@code genres.txt}. */
final class VocabularyFiles {

    private static final String MOVIES = "movies.txt";
    private static final String USERS = "users.txt";
    private static final String GENRES = "genres.txt";

    private VocabularyFiles() {}

    static Vocabulary read(Path directory) {
        try {
            return new Vocabulary(
                    ids(directory.resolve(MOVIES)),
                    ids(directory.resolve(USERS)),
                    Files.readAllLines(directory.resolve(GENRES)));
        } catch (IOException | NumberFormatException e) {
            throw ReleaseException.damaged(directory, e);
        }
    }

    static void write(Path directory, Vocabulary vocabulary) {
        try {
            Files.write(directory.resolve(MOVIES), lines(vocabulary.movies()));
            Files.write(directory.resolve(USERS), lines(vocabulary.users()));
            Files.write(directory.resolve(GENRES), vocabulary.genres());
        } catch (IOException e) {
            throw new ReleaseException("Cannot write the vocabulary in " + directory + "; free some space.", e);
        }
    }

    private static long[] ids(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.mapToLong(Long::parseLong).toArray();
        }
    }

    private static List<String> lines(long[] ids) {
        return Arrays.stream(ids).mapToObj(Long::toString).toList();
    }
}
