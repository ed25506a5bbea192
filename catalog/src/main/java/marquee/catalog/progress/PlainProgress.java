package marquee.catalog.progress;

import java.io.PrintStream;
import java.time.InstantSource;

/** A line when a step begins and ends, and one every ten seconds or ten percent between. */
final class PlainProgress implements Progress {

    private final PrintStream out;
    private final InstantSource clock;

    PlainProgress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Step start(String name, long total) {
        return new PlainStep(name, total, out, clock);
    }

    @Override
    public void note(String text) {
        out.println(text);
    }
}
