package marquee.app.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Runs a command as Marquee's command line does: an error becomes one sentence and an exit code. */
final class Shell {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command;

    Shell(Object command) {
        this.command = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((error, line, arguments) -> {
                    line.getErr().println(error.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /** Runs with the usual arguments, which the special ones override; the exit code. */
    int run(String[] special, String... usual) {
        List<String> all = new ArrayList<>(List.of(usual));
        for (String argument : special) {
            all.removeIf(other -> other.startsWith(argument + "="));
            all.add(argument);
        }
        return command.execute(all.toArray(String[]::new));
    }

    String out() {
        return out.toString();
    }

    String error() {
        return err.toString();
    }
}
