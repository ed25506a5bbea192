package marquee.pipeline.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import marquee.pipeline.runs.PipelineRun;

/**
 * Where the commands of one run leave what they say.
 *
 * @param path a folder of its own
 */
record RunFolder(Path path) {

    /** Of a run, made where it is not there; runs of another database that were numbered alike have others. */
    static RunFolder of(Path all, PipelineRun run) {
        String name = run.id() + "-" + run.request().at().getEpochSecond();
        try {
            return new RunFolder(Files.createDirectories(all.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + all + " cannot be written: " + e.getMessage(), e);
        }
    }

    Path log(String command) {
        return path.resolve(command + ".log");
    }

    /** Where training says what it led to. */
    Path outcome() {
        return path.resolve("outcome.properties");
    }
}
