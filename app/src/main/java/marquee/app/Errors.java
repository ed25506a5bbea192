package marquee.app;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells people what went wrong in one sentence; with MARQUEE_DEBUG set, engineers where as well. */
final class Errors {

    private Errors() {}

    static int wrongArguments(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        command.getErr().println(error.getMessage() + " (--help shows what can be given)");
        return CommandLine.ExitCode.USAGE;
    }

    static int failed(Exception error, CommandLine command, ParseResult arguments) {
        command.getErr().println(sentence(error));
        if (System.getenv("MARQUEE_DEBUG") != null) {
            error.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The words of an error of ours; of any other its kind as well, since its words alone may say nothing. */
    private static String sentence(Exception error) {
        String message = Optional.ofNullable(error.getMessage()).orElse("no further words");
        boolean ours = error.getClass().getName().startsWith("marquee.") || error instanceof IllegalArgumentException;
        return ours
                ? message
                : "Something unexpected happened (" + error.getClass().getSimpleName() + ": " + message
                        + "); MARQUEE_DEBUG=1 shows where.";
    }
}
