package marquee.app.laptop;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts that were started, to be stopped in the opposite order, once, by whoever comes first. Thread-safe. */
public final class Running implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean stopped;

    /** Keeps a part until the end; when the end has come already, stops it at once. */
    synchronized <T extends AutoCloseable> T keep(T part) {
        if (stopped) {
            stop(part);
            throw new StartException("Marquee was stopped while it started.");
        }
        parts.push(part);
        return part;
    }

    /** Stops every part; one that fails does not keep the others. */
    @Override
    public synchronized void close() {
        stopped = true;
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} did not stop cleanly: {}", part.getClass().getSimpleName(), e.toString());
        }
    }
}
