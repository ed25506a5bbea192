package marquee.backend;

import java.util.Map;
import marquee.backend.embedded.ServeCommand;
import marquee.backend.embedded.SyncUsers;
import marquee.backend.files.TemporaryFolder;
import marquee.catalog.generate.GenerateCommand;
import marquee.loader.LoadEmbeddingsCommand;
import marquee.towers.evaluation.commands.CompareCommand;
import marquee.towers.evaluation.commands.EvaluateCommand;
import marquee.towers.training.ReleasesCommand;
import marquee.towers.training.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Marquee's command line. */
@Command(
        name = "marquee",
        mixinStandardHelpOptions = true,
        version = "Marquee 0.1.0",
        description = "Movie recommendations from two towers over a vector database.",
        subcommands = {
            ServeCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            CompareCommand.class,
            ReleasesCommand.class,
            LoadEmbeddingsCommand.class,
            GenerateCommand.class
        })
public final class Marquee {

    private Marquee() {}

    /** Runs one command; its exit code becomes the process's. */
    public static void main(String... arguments) {
        TemporaryFolder.tidy();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return commandLine(System.getenv());
    }

    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine commands = new CommandLine(new Marquee()).addSubcommand(SyncUsers.command());
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().usageMessage().footer("", EnvironmentDefaults.FOOTER));
        return commands.setDefaultValueProvider(new EnvironmentDefaults(environment))
                .setParameterExceptionHandler(Errors::wrongArguments)
                .setExecutionExceptionHandler(Errors::failed);
    }
}
