package marquee.catalog.progress;

import java.io.Console;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Whether a person is watching. */
final class Terminal {

    /** The variable by which a process whose input is a pipe knows that its standard error is a terminal all the same. */
    static final String OF_PARENT = "MARQUEE_TERMINAL";

    private Terminal() {}

    static boolean isAttached() {
        return System.getenv().containsKey(OF_PARENT) || hasConsole();
    }

    /** Since Java 22 a console may exist without a terminal; {@code isTerminal} tells, and is absent before. */
    @SuppressWarnings("SystemConsoleNull") // Java 21 answers null without a terminal
    private static boolean hasConsole() {
        Console console = System.console();
        return console != null
                && Arrays.stream(Console.class.getMethods())
                        .filter(method -> method.getName().equals("isTerminal"))
                        .allMatch(method -> answersYes(method, console));
    }

    private static boolean answersYes(Method method, Console console) {
        try {
            return Boolean.TRUE.equals(method.invoke(console));
        } catch (ReflectiveOperationException unexpected) {
            return false;
        }
    }
}
