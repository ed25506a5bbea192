package marquee.events.loop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

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

    /** Kills once in each round, after a random part of its events; each kind once before any twice. */
    public <K extends Enum<K>> void killInEachRound(Class<K> kinds, Random random, Killer<K> killer) throws Exception {
        List<K> next = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            if (next.isEmpty()) {
                next.addAll(EnumSet.allOf(kinds));
                Collections.shuffle(next, random);
            }
            K kind = next.removeLast();
            long told = awaitMoment(round, random.nextDouble());
            System.out.printf("round %d: %s is killed after %,d events%n", round + 1, kind, told);
            killer.kill(kind);
            killed();
        }
    }

    /** Returns when so much of a round is over, and says how many events were told by then. */
    private synchronized long awaitMoment(int round, double part) throws InterruptedException {
        while (over < (round + part) * events / rounds) {
            wait();
        }
        return over;
    }

    /** Something was, and works again. */
    private synchronized void killed() {
        killed++;
        notifyAll();
    }

    /** Kills something, and returns when it works again. */
    @FunctionalInterface
    public interface Killer<K> {
        void kill(K kind) throws Exception;
    }
}
