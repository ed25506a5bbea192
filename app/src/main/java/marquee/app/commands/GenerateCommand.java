package marquee.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import marquee.catalog.generate.WorldPlan;
import marquee.catalog.generate.WorldWriter;
import marquee.catalog.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./marquee generate}: makes a world of any size. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Makes a world of any size, in the files that the readers take: a MovieLens folder for the rated"
                + " movies and a TMDB export (tmdb_movies.csv) for all. The same options make the same files.")
public final class GenerateCommand implements Callable<Integer> {

    private static final int BAD_OPTIONS = 2;
    private static final int BROKEN = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--movies", paramLabel = "N", defaultValue = "700000", description = "all movies")
    private int movies;

    @Option(names = "--users", paramLabel = "N", defaultValue = "1000000", description = "people")
    private int people;

    @Option(names = "--ratings", paramLabel = "N", defaultValue = "100000000", description = "all ratings, exactly")
    private long ratings;

    @Option(
            names = "--rated-share",
            paramLabel = "SHARE",
            defaultValue = "0.12",
            description = "share of the movies that people rate; the rest is content-only")
    private double ratedShare;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "another seed, another world")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder to write, new or empty")
    private Path out = Path.of("");

    @Option(names = "--force", description = "write into a folder that is not empty, over files of the same names")
    private boolean force;

    @Override
    public Integer call() {
        try {
            WorldPlan plan = new WorldPlan(movies, people, ratings, ratedShare, seed);
            if (!force && holdsFiles(out)) {
                return say(BAD_OPTIONS, out + " is not empty: give another folder, or --force to write over it.");
            }
            new WorldWriter(plan, Progress.console()).write(out);
            return 0;
        } catch (IllegalArgumentException e) {
            return say(BAD_OPTIONS, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return say(
                    BROKEN,
                    "The world cannot be written (" + e + "): give a folder with space and the right to write.");
        }
    }

    private int say(int status, String sentence) {
        spec.commandLine().getErr().println(sentence);
        return status;
    }

    private static boolean holdsFiles(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is a file: give a folder.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }
}
