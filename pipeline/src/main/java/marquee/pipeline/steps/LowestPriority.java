package marquee.pipeline.steps;

import java.util.List;

/** How a process is begun that runs when nothing else wants the processors. */
public final class LowestPriority {

    /** Linux's idle class yields to a waking thread at once, where niceness alone still takes its turns. */
    private static final String SCRIPT =
            "chrt --idle 0 true 2>/dev/null && exec chrt --idle 0 nice -n 19 \"$@\"; exec nice -n 19 \"$@\"";

    private LowestPriority() {}

    /** The words before a command: the idle class where the system has one, the greatest niceness everywhere. */
    public static List<String> prefix() {
        return List.of("sh", "-c", SCRIPT, "sh");
    }
}
