package marquee.pipeline.steps;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs commands of Marquee beside this process. */
@FunctionalInterface
public interface MarqueeCommands {

    /**
     * Runs one to its end; blocking.
     *
     * @param arguments such as {@code train}
     * @param limit after which it is killed
     * @param log what it says is appended here
     * @return why it failed, in a sentence; empty when it did not
     * @throws InterruptedException when this thread was stopped; the command is killed then
     */
    Optional<String> run(List<String> arguments, Duration limit, Path log) throws InterruptedException;
}
