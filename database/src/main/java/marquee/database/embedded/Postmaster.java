package marquee.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The process that runs a PostgreSQL server on a folder, whoever started it. */
final class Postmaster {

    private static final int STOP_LIMIT_SECONDS = 10;
    private static final int PORT_LINE = 3;

    private final ProcessHandle process;

    private Postmaster(ProcessHandle process) {
        this.process = process;
    }

    /** The server that runs on this folder now. */
    static Optional<Postmaster> on(Path folder) throws IOException {
        return named(folder).filter(process -> runsOn(process, folder)).map(Postmaster::new);
    }

    /**
     * Stops the server that still runs on this folder after its Marquee was killed, if one does; PostgreSQL recovers what
     * was committed from its log. A note of a server that runs elsewhere, or not at all, is thrown away: it came with a
     * copied folder, or its process is gone and another has its number.
     *
     * @throws IOException when it does not stop in time
     */
    static void clear(Path folder) throws IOException {
        Optional<Postmaster> orphan = on(folder);
        if (orphan.isPresent()) {
            orphan.get().stop();
        } else {
            Files.deleteIfExists(note(folder));
        }
    }

    /** Where the server that runs on this folder listens: the fourth line of its note; absent while it has not begun to. */
    static OptionalInt port(Path folder) throws IOException {
        try (var lines = Files.lines(note(folder))) {
            return lines.skip(PORT_LINE)
                    .limit(1)
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,5}"))
                    .mapToInt(Integer::parseInt)
                    .findFirst();
        }
    }

    /** A process that has ended but was not collected by its parent has no command any more. */
    boolean isAlive() {
        return process.isAlive() && process.info().command().isPresent();
    }

    private void stop() throws IOException {
        process.destroy();
        try {
            process.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("process " + process.pid() + " does not stop; end it by hand", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping process " + process.pid(), e);
        }
    }

    private static Path note(Path folder) {
        return folder.resolve("postmaster.pid");
    }

    /** The first line of postmaster.pid is the server's process id. */
    private static Optional<ProcessHandle> named(Path folder) throws IOException {
        if (!Files.exists(note(folder))) {
            return Optional.empty();
        }
        try (var lines = Files.lines(note(folder))) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        }
    }

    /** A server works in its folder, which Linux shows; elsewhere its command line names it. */
    private static boolean runsOn(ProcessHandle process, Path folder) {
        Path working = Path.of("/proc", Long.toString(process.pid()), "cwd");
        return Files.isReadable(working)
                ? isSame(working, folder)
                : named(process.info()).filter(of -> isSame(of, folder)).isPresent();
    }

    /** The folder after -D on the command line. */
    static Optional<Path> named(ProcessHandle.Info info) {
        String[] words = info.arguments().orElse(new String[0]);
        int option = Arrays.asList(words).indexOf("-D");
        try {
            return option < 0 || option + 1 == words.length
                    ? Optional.empty()
                    : Optional.of(Path.of(words[option + 1]));
        } catch (InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return false;
        }
    }
}
