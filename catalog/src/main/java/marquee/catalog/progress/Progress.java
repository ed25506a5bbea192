package marquee.catalog.progress;

import java.time.InstantSource;
import java.util.Map;

/** Shows a person how far long work is. Implementations are thread-safe. */
public interface Progress {

    /** The total of a step whose end nobody knows beforehand. */
    long UNKNOWN_TOTAL = -1;

    /**
     * Begins a step.
     *
     * @param name what is being done, such as "Reading ratings.csv"
     * @param total how many units the step has, or {@link #UNKNOWN_TOTAL}
     */
    Step start(String name, long total);

    /** Says one sentence between steps. */
    void note(String text);

    /** Says one sentence about something that is not as it should be. */
    default void warn(String text) {
        note("WARN " + text);
    }

    /** Part of the work, with a beginning and an end. Thread-safe; closing it twice does no harm. */
    interface Step extends AutoCloseable {

        /** This many more units are done. */
        void advance(long units);

        /** Says a few words about the step, such as the current loss. */
        void note(String text);

        /** The step has ended, done or not. */
        @Override
        void close();
    }

    /** A bar with an estimate when standard error is a terminal, a line every ten seconds or ten percent elsewhere. */
    static Progress console() {
        return Terminal.isAttached()
                ? new BarProgress(System.err)
                : new PlainProgress(System.err, InstantSource.system());
    }

    /** The environment by which a child process that writes to the same standard error finds the same {@link #console}. */
    static Map<String, String> sameConsole() {
        return Terminal.isAttached() ? Map.of(Terminal.OF_PARENT, "true") : Map.of();
    }

    /** Says nothing. */
    static Progress silent() {
        return SilentProgress.INSTANCE;
    }
}
