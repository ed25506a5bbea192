package marquee.events.postgres;

import java.util.List;

/** Where events go that are handled elsewhere. Blocking, within bounds; not thread-safe. */
public interface Outlet extends AutoCloseable {

    /**
     * Delivers all of these, in their order, or fails and may be given them again. What comes twice with one id is one event
     * there.
     *
     * @return how many of them were no events, and were put aside with their cause
     */
    int deliver(List<byte[]> events);

    @Override
    void close();
}
