package marquee.pipeline.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import marquee.catalog.files.Folders;
import marquee.index.VectorStore;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.StepResult;
import marquee.registry.GarbageCollection;
import marquee.registry.KeptReleases;
import marquee.registry.ReleaseRegistry;

/** Drops vectors that nobody needs any more, and what commands of older runs said. */
public final class Tidying implements Step {

    private static final int KEPT_RUNS = 10;

    private final GarbageCollection garbage;
    private final Path folder;

    /** @param folder of all runs */
    public Tidying(ReleaseRegistry registry, VectorStore vectors, Path folder) {
        this.garbage = new GarbageCollection(registry, vectors);
        this.folder = folder;
    }

    @Override
    public StepResult run(PipelineRun run) {
        List<String> dropped = garbage.unload(KeptReleases.DEFAULT);
        forget();
        return new StepResult.Done(
                run.release().orElseThrow(),
                dropped.isEmpty() ? "nothing to drop" : "dropped " + String.join(", ", dropped));
    }

    private void forget() {
        try (var all = Files.list(folder)) {
            List<Path> newestFirst = all.sorted(
                            Comparator.comparingLong((Path one) -> one.toFile().lastModified())
                                    .reversed())
                    .toList();
            for (Path old : newestFirst.stream().skip(KEPT_RUNS).toList()) {
                Folders.delete(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "What old runs left in " + folder + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
