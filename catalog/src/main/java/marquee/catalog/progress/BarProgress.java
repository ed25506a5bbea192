package marquee.catalog.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and estimate, redrawn in place. */
final class BarProgress implements Progress {

    private static final int REDRAW_MILLIS = 200;

    private final PrintStream out;

    BarProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public Step start(String name, long total) {
        return new Bar(new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUpdateIntervalMillis(REDRAW_MILLIS)
                .showSpeed()
                .build());
    }

    @Override
    public void note(String text) {
        out.println(text);
    }

    private record Bar(ProgressBar bar) implements Step {

        @Override
        public void advance(long units) {
            bar.stepBy(units);
        }

        @Override
        public void note(String text) {
            bar.setExtraMessage(" " + text);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
