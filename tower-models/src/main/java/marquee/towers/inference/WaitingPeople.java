package marquee.towers.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import marquee.towers.UserHistory;

/** People who wait for a run of the user tower, in the order they came; a bounded number of them. Thread-safe. */
public final class WaitingPeople {

    /** A run of so many takes little longer than a run of one. */
    private static final int MOST_AT_ONCE = 32;

    /** Ratings in a run, padding included: nobody with few ratings waits long for somebody with thousands. */
    private static final int MOST_RATINGS = 4_096;

    private final Queue<Person> waiting;

    /** @param most how many may wait; more are refused at once */
    public WaitingPeople(int most) {
        this.waiting = new ArrayBlockingQueue<>(most);
    }

    /**
     * One of them.
     *
     * @param history what the vector is made of
     * @param vector the answer; whoever no longer wants it cancels it
     */
    public record Person(UserHistory history, CompletableFuture<float[]> vector) {

        /** At most. */
        private int length() {
            return Math.min(history.ratings().size(), UserTowerInputs.MAX_HISTORY)
                    + history.genres().size();
        }
    }

    /** Takes a place, or is refused with a {@link RejectedExecutionException}. */
    public CompletableFuture<float[]> add(UserHistory history) {
        var person = new Person(history, new CompletableFuture<>());
        if (!waiting.offer(person)) {
            throw new RejectedExecutionException("too many people wait");
        }
        return person.vector();
    }

    /** Whether nobody waits. */
    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Those who have waited longest, as many as one run serves; nobody when nobody waits. */
    public synchronized List<Person> next() {
        var next = new ArrayList<Person>();
        int longest = 0;
        for (Person first = waiting.peek(); first != null && next.size() < MOST_AT_ONCE; first = waiting.peek()) {
            int length = Math.max(longest, first.length());
            if (!next.isEmpty() && length * (next.size() + 1) > MOST_RATINGS) {
                break;
            }
            waiting.remove();
            if (!first.vector().isDone()) {
                next.add(first);
                longest = length;
            }
        }
        return next;
    }
}
