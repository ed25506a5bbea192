package marquee.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again when its process dies. What was committed is there again; meanwhile callers wait for a
 * connection, or are told that there is none. Close it before the server is stopped on purpose.
 */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long UNUSUAL_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final int START_LIMIT_SECONDS = 60;

    private final Path folder;
    private final PgTools tools;
    private final Thread thread;

    private Supervisor(Path folder, PgTools tools) {
        this.folder = folder;
        this.tools = tools;
        this.thread = Thread.ofPlatform().name("postgres-supervisor").daemon().unstarted(this::watch);
    }

    /** Watches over the server that runs on a folder. */
    static Supervisor over(Path folder, PgTools tools) {
        var supervisor = new Supervisor(folder, tools);
        supervisor.thread.start();
        return supervisor;
    }

    private void watch() {
        try {
            while (true) {
                awaitDeath();
                LOG.warn("The embedded PostgreSQL in {} has died; it is started again.", folder);
                restart();
                LOG.warn("The embedded PostgreSQL in {} runs again.", folder);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitDeath() throws InterruptedException {
        Optional<Postmaster> server = running();
        while (server.isPresent() && server.get().isAlive()) {
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** Its orphaned workers may keep a new one from starting for a moment. */
    private void restart() throws InterruptedException {
        for (long pause = FIRST_PAUSE_MILLIS; !starts(); pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            if (pause >= UNUSUAL_PAUSE_MILLIS) {
                LOG.error("The embedded PostgreSQL in {} does not start; trying again in {} ms.", folder, pause);
            }
            Thread.sleep(pause);
        }
    }

    private boolean starts() throws InterruptedException {
        try {
            return tools.restart(folder, START_LIMIT_SECONDS) && running().isPresent();
        } catch (IOException e) {
            LOG.error("PostgreSQL's pg_ctl does not run", e);
            return false;
        }
    }

    private Optional<Postmaster> running() {
        try {
            return Postmaster.on(folder);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns when nothing will be started any more. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
