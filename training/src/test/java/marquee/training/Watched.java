package marquee.training;

import java.util.ArrayList;
import java.util.List;
import marquee.catalog.progress.Progress;

/** Remembers what a training said, and ends it at a given moment as a kill would. */
public final class Watched implements Progress {

    /** The end. */
    public static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final String lastStep;
    private int unitsLeft;
    public final List<String> steps = new ArrayList<>();
    public final List<String> notes = new ArrayList<>();

    private Watched(String lastStep, int units) {
        this.lastStep = lastStep;
        this.unitsLeft = units;
    }

    /** Lets it work to its end. */
    public static Watched toTheEnd() {
        return new Watched("", 0);
    }

    /** Kills it once so many units of this step are done. */
    public static Watched killedIn(String step, int units) {
        return new Watched(step, units);
    }

    @Override
    public Step start(String name, long total) {
        steps.add(name);
        return new Step() {
            @Override
            public void advance(long units) {
                if (name.equals(lastStep)) {
                    unitsLeft -= (int) units;
                    if (unitsLeft <= 0) {
                        throw new Killed();
                    }
                }
            }

            @Override
            public void note(String text) {}

            @Override
            public void close() {}
        };
    }

    @Override
    public void note(String text) {
        notes.add(text);
    }
}
