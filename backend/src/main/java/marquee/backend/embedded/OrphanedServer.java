package marquee.backend.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The database server that is still running when its Marquee was killed: it must stop before the next one starts. */
final class OrphanedServer {

    private static final int STOP_LIMIT_SECONDS = 10;

    private OrphanedServer() {}

    /**
     * Stops the server that runs on this folder, if one does. PostgreSQL recovers what was committed from its log.
     *
     * @throws IOException when it does not stop in time
     */
    static void stop(Path folder) throws IOException {
        Optional<ProcessHandle> orphan = find(folder);
        if (orphan.isEmpty()) {
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            throw new IOException("process " + orphan.get().pid() + " does not stop; end it by hand", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(
                    "interrupted while stopping process " + orphan.get().pid(), e);
        }
    }

    /** The first two lines of postmaster.pid are the server's process id and its data folder. */
    private static Optional<ProcessHandle> find(Path folder) throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }
}
