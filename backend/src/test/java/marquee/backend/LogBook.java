package marquee.backend;

import static org.assertj.core.api.Assertions.fail;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What services log, from when it is opened until it is closed. A service that starts takes the log away: open it anew then. */
public final class LogBook extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String EVERYTHING = org.slf4j.Logger.ROOT_LOGGER_NAME;

    private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
        events.add(event);
    }

    /** Begins on an empty page. */
    public void open() {
        close();
        events.clear();
        start();
        root().addAppender(this);
    }

    /** The words of every warning and error. */
    public List<String> warnings() {
        return events.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** All of it, as it is written to the console. */
    public List<String> written() {
        return events.stream().map(console()::doLayout).toList();
    }

    private static Layout<ILoggingEvent> console() {
        return root().getAppender("console") instanceof ConsoleAppender<ILoggingEvent> console
                        && console.getEncoder() instanceof LayoutWrappingEncoder<ILoggingEvent> encoder
                ? encoder.getLayout()
                : fail("the log is not written to the console");
    }

    /** The words of whatever was logged with the places in the code that met it. */
    public List<String> traces() {
        return events.stream()
                .filter(event -> event.getThrowableProxy() != null)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        root().detachAppender(this);
        stop();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(EVERYTHING);
    }
}
