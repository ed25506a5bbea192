package marquee.catalog.progress;

import java.io.PrintStream;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** One step of {@link PlainProgress}. */
final class PlainStep implements Progress.Step {

    private static final Duration QUIET_AT_MOST = Duration.ofSeconds(10);
    private static final int QUIET_PERCENT = 10;

    private final String name;
    private final long total;
    private final PrintStream out;
    private final InstantSource clock;
    private final Instant began;
    private long done;
    private String words = "";
    private Instant spoke;
    private long spokePercent;
    private boolean closed;

    PlainStep(String name, long total, PrintStream out, InstantSource clock) {
        this.name = name;
        this.total = total;
        this.out = out;
        this.clock = clock;
        this.began = clock.instant();
        this.spoke = began;
        out.println(name + " ...");
    }

    @Override
    public synchronized void advance(long units) {
        done += units;
        Instant now = clock.instant();
        boolean longQuiet = Duration.between(spoke, now).compareTo(QUIET_AT_MOST) >= 0;
        boolean farther = total > 0 && percent() < 100 && percent() >= spokePercent + QUIET_PERCENT;
        if (longQuiet || farther) {
            spoke = now;
            spokePercent = percent() / QUIET_PERCENT * QUIET_PERCENT;
            out.println(name + ": " + state(now) + words);
        }
    }

    @Override
    public synchronized void note(String text) {
        words = ", " + text;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            Duration took = Duration.between(began, clock.instant());
            out.println(name + ": " + count(done) + " in " + clockFace(took) + words);
        }
    }

    private long percent() {
        return total > 0 ? Math.min(100, done * 100 / total) : 0;
    }

    private String state(Instant now) {
        double seconds = Duration.between(began, now).toMillis() / 1000.0;
        double rate = seconds > 0 ? done / seconds : 0;
        String text = total > 0 ? percent() + "% (" + count(done) + " of " + count(total) + ")" : count(done);
        if (rate > 0) {
            text += ", " + count(Math.round(rate)) + "/s";
        }
        if (rate > 0 && total > done) {
            text += ", " + clockFace(Duration.ofSeconds(Math.round((total - done) / rate))) + " left";
        }
        return text;
    }

    private static String count(long units) {
        NumberFormat compact = NumberFormat.getCompactNumberInstance(Locale.ROOT, NumberFormat.Style.SHORT);
        compact.setMaximumFractionDigits(1);
        return compact.format(units);
    }

    private static String clockFace(Duration duration) {
        return duration.toHours() > 0
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        duration.toHours(),
                        duration.toMinutesPart(),
                        duration.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }
}
