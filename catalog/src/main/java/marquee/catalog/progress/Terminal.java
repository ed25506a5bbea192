package marquee.catalog.progress;

import java.io.Console;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Whether a person is watching. */
final class Terminal {

    private Terminal() {}

    /** Since Java 22 a console may exist without a terminal; {@code isTerminal} tells, and is absent before. */
    @SuppressWarnings("SystemConsoleNull") // Java 21 answers null without a terminal
    static boolean isAttached() {
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
