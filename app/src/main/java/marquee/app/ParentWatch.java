package marquee.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import marquee.pipeline.steps.ChildProcess;

/** Ends a command with the service that started it, however that ended: its standard input ends then. */
final class ParentWatch {

    private ParentWatch() {}

    /** Watches where the environment says that there is a parent to be watched. */
    static void begin(Map<String, String> environment, InputStream input) {
        if (environment.containsKey(ChildProcess.ENDS_WITH_INPUT)) {
            Thread.ofPlatform().daemon().name("parent").start(() -> outlive(input));
        }
    }

    /** What is half done is made to be found half done: nothing is tidied up. */
    private static void outlive(InputStream input) {
        try (input) {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // As good as its end.
        }
        Runtime.getRuntime().halt(1);
    }
}
