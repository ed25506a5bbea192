package marquee.events.loop;

/** Holds all clients back at the end of each round until something was killed in it. Thread-safe. */
public final class Pace {

    private final int events;
    private final int rounds;
    private long over;
    private int killed;

    /** @param events of all rounds together */
    public Pace(int events, int rounds) {
        this.events = events;
        this.rounds = rounds;
    }

    /** Returns when the next events may be told. */
    public synchronized void await() throws InterruptedException {
        while (killed < rounds && over >= (killed + 1L) * events / rounds) {
            wait();
        }
    }

    /** So many more were told, acknowledged or not. */
    public synchronized void over(int more) {
        over += more;
        notifyAll();
    }

    /** Returns when so much of a round is over, and says how many events were told by then. */
    public synchronized long awaitMoment(int round, double part) throws InterruptedException {
        while (over < (round + part) * events / rounds) {
            wait();
        }
        return over;
    }

    /** Something was, and works again. */
    public synchronized void killed() {
        killed++;
        notifyAll();
    }
}
