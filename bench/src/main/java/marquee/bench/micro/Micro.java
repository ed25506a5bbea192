package marquee.bench.micro;

import java.nio.file.Path;
import marquee.bench.report.Section;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the micro-benchmarks. */
public final class Micro {

    private Micro() {}

    /**
     * Runs them on an index that was built before.
     *
     * @param folder of the index
     * @param size movies in it
     * @param seconds of measuring each; half as many of warming up
     */
    public static Section run(Path folder, int size, int seconds) throws RunnerException {
        var options = new OptionsBuilder()
                .include(SearchBenchmark.class.getName())
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(500L * seconds))
                .measurementIterations(3)
                .measurementTime(TimeValue.milliseconds(1_000L * seconds / 3))
                .jvmArgsAppend(
                        "--add-modules=jdk.incubator.vector",
                        "-D" + SearchBenchmark.FOLDER + "=" + folder,
                        "-D" + SearchBenchmark.SIZE + "=" + size)
                .verbosity(VerboseMode.SILENT)
                .build();
        var section = Section.of(
                "Single searches (JMH)",
                "One search of the embedded index after the other, by one thread, over %,d vectors.".formatted(size),
                "genre",
                "movies asked for",
                "µs",
                "± (99.9%)");
        for (RunResult result : new Runner(options).run()) {
            var primary = result.getPrimaryResult();
            String genre = result.getParams().getParam("genre");
            section.row(
                    genre.isEmpty() ? "any" : genre,
                    Integer.parseInt(result.getParams().getParam("limit")),
                    primary.getScore(),
                    primary.getScoreError());
        }
        return section;
    }
}
