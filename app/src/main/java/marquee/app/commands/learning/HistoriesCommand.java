package marquee.app.commands.learning;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import marquee.app.options.DatasetOptions;
import marquee.catalog.histories.HistoryManifest;
import marquee.catalog.progress.Progress;
import marquee.loader.postgres.LearningData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./marquee histories}. */
@Command(
        name = "histories",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what everybody rated as sorted files, person by person, for ./marquee train --histories: a training then"
                    + " reads them where they lie, so that there may be more ratings than memory holds.",
            "With --postgres or --clickhouse also what people rated since, put in order by the store; the manifest says up to"
                    + " which event. The same ratings give the same bytes."
        })
public final class HistoriesCommand implements Callable<Integer> {

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Mixin
    private LearningSources sources = new LearningSources();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Folder to write; histories that are there are replaced once the new ones are whole (default:"
                    + " histories in the folder of --data).")
    private Optional<Path> folder = Optional.empty();

    @Override
    public Integer call() {
        Progress progress = Progress.console();
        Path to = folder.orElse(dataset.data().resolve("histories"));
        LearningData learning = sources.open(progress);
        try (var step = progress.start("Writing histories", Progress.UNKNOWN_TOTAL)) {
            HistoryManifest written = learning.prepare(dataset.catalogue(progress), to);
            step.advance(written.ratings());
            step.note("%,d ratings by %,d people in %,d shards"
                    .formatted(
                            written.ratings(),
                            written.people(),
                            written.shards().size()));
            progress.note("Histories " + written.hash() + " are in " + to + "; learn from them with ./marquee train"
                    + " --histories " + to);
        }
        return 0;
    }
}
