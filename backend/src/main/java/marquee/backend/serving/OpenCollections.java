package marquee.backend.serving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What is open, by the name of its collection. Thread-safe. */
public final class OpenCollections<T> {

    private final Map<String, T> open = new HashMap<>();
    private final Draining draining;
    private final Consumer<T> close;
    private boolean closed;

    /**
     * @param draining is given what is no longer wanted
     * @param close closes one
     */
    public OpenCollections(Draining draining, Consumer<T> close) {
        this.draining = draining;
        this.close = close;
    }

    /** What is open of a collection. */
    public synchronized Optional<T> get(String collection) {
        return Optional.ofNullable(open.get(collection));
    }

    /** All that is open, in no order. */
    public synchronized List<T> all() {
        return List.copyOf(open.values());
    }

    /** Takes what was opened; it is closed at once after {@link #closeAll}. */
    public synchronized void add(String collection, T opened) {
        if (closed) {
            close.accept(opened);
        } else {
            open.put(collection, opened);
        }
    }

    /** Lets go of all others, which are closed when their requests have had their time. */
    public synchronized void retain(Set<String> wanted) {
        open.entrySet().removeIf(entry -> {
            boolean leaves = !wanted.contains(entry.getKey());
            if (leaves) {
                T leaving = entry.getValue();
                draining.add(() -> close.accept(leaving));
            }
            return leaves;
        });
    }

    /** Closes all at once, and whatever comes later. */
    public synchronized void closeAll() {
        closed = true;
        open.values().forEach(close);
        open.clear();
    }
}
