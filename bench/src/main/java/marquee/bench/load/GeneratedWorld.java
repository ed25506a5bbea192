package marquee.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A world made by {@code ./marquee generate}, with towers trained on it, kept for the next run. */
public final class GeneratedWorld {

    private static final int SOME = 500;

    private final Path root;
    private final Path folder;
    private final Size size;
    private final Map<Long, Integer> ratings = new HashMap<>();

    /**
     * A world's size.
     *
     * @param movies all of them
     * @param people who rated
     * @param ratings of all people
     * @param peopleShare of the people whom the towers learn from
     */
    public record Size(int movies, int people, long ratings, double peopleShare) {

        private static final int FEWEST_PEOPLE = 2_000;
        private static final int RATINGS_EACH = 50;
        private static final double LEARNED_FROM = 6_000;

        /** A world of so many movies, with as many people for each, fifty ratings a person, and towers of 6,000 people. */
        public static Size of(int movies) {
            int people = Math.max(FEWEST_PEOPLE, (int) (movies * 2L / 7));
            return new Size(movies, people, (long) RATINGS_EACH * people, Math.min(0.3, LEARNED_FROM / people));
        }

        private String name() {
            return "world-" + movies + "-" + people + "-" + ratings;
        }
    }

    /**
     * @param root the repository
     * @param worlds where worlds are kept, an absolute path
     */
    public GeneratedWorld(Path root, Path worlds, Size size) {
        this.root = root;
        this.folder = worlds.resolve(size.name());
        this.size = size;
    }

    Size size() {
        return size;
    }

    /** Generates and trains what is not there yet, which takes long the first time. */
    public void prepare() throws IOException {
        if (!Files.exists(folder.resolve("generated"))) {
            marquee(
                    "generate",
                    "--movies=" + size.movies(),
                    "--users=" + size.people(),
                    "--ratings=" + size.ratings(),
                    "--force",
                    "--out=" + files());
            Files.writeString(folder.resolve("generated"), "");
        }
        if (!Files.exists(models().resolve("releases"))) {
            marquee(
                    "train",
                    "--force",
                    "--keep-ranker",
                    "--text-encoder=hashed",
                    "--people-share=" + size.peopleShare(),
                    places().get(0),
                    places().get(1),
                    places().get(2));
        }
    }

    /** Where the towers that were trained on it are. */
    public Path models() {
        return folder.resolve("data/models");
    }

    /** Its movies as a csv export of TMDB. */
    public Path export() {
        return files().resolve("tmdb_movies.csv");
    }

    List<String> serveOptions() {
        return Stream.concat(places().stream(), Stream.of("--text-encoder=hashed"))
                .toList();
    }

    /** People with about so many ratings, the closest ones first drawn; none when nobody is within a third. */
    List<Long> people(int about) throws IOException {
        if (ratings.isEmpty()) {
            countRatings();
        }
        return ratings.entrySet().stream()
                .filter(person -> Math.abs(person.getValue() - about) <= about / 3)
                .map(Map.Entry::getKey)
                .sorted()
                .limit(SOME)
                .toList();
    }

    private void countRatings() throws IOException {
        try (Stream<String> lines = Files.lines(files().resolve("ratings.csv"))) {
            lines.skip(1)
                    .forEach(line -> ratings.merge(Long.parseLong(line, 0, line.indexOf(','), 10), 1, Integer::sum));
        }
    }

    /** Some of the movies that people rated, well known and hardly known. */
    List<Long> movies() throws IOException {
        try (Stream<String> lines = Files.lines(files().resolve("links.csv"))) {
            return lines.skip(1)
                    .limit(4L * SOME)
                    .map(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
                    .toList();
        }
    }

    private List<String> places() {
        return List.of("--data=" + folder.resolve("data"), "--dataset=" + files(), "--tmdb-export=" + export());
    }

    /** Its ratings in MovieLens's layout. */
    public Path files() {
        return folder.resolve("files");
    }

    private void marquee(String... words) throws IOException {
        List<String> command = Stream.concat(Stream.of(root.resolve("marquee").toString()), Stream.of(words))
                .toList();
        Files.createDirectories(folder);
        try {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IOException("./marquee " + words[0] + " ended with " + status + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while ./marquee " + words[0] + " ran.", e);
        }
    }
}
