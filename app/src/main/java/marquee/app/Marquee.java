package marquee.app;

import java.util.Map;
import marquee.app.commands.CompareCommand;
import marquee.app.commands.EvaluateCommand;
import marquee.app.commands.GenerateCommand;
import marquee.app.commands.LoadEmbeddingsCommand;
import marquee.app.commands.MeasureCommand;
import marquee.app.commands.ServeCommand;
import marquee.app.commands.SimulateCommand;
import marquee.app.commands.SyncUsersCommand;
import marquee.app.commands.TopicsCommand;
import marquee.app.commands.TwoStageCommand;
import marquee.app.commands.experiments.ExperimentsCommand;
import marquee.app.commands.keys.KeysCommand;
import marquee.app.commands.learning.HistoriesCommand;
import marquee.app.commands.learning.TrainCommand;
import marquee.app.commands.learning.TrainCrossEncoderCommand;
import marquee.app.commands.parts.EventsDoorCommand;
import marquee.app.commands.parts.LoopCommand;
import marquee.app.commands.parts.TrainerCommand;
import marquee.app.commands.releases.ReleasesCommand;
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
            LoopCommand.class,
            EventsDoorCommand.class,
            HistoriesCommand.class,
            TrainCommand.class,
            TrainCrossEncoderCommand.class,
            EvaluateCommand.class,
            CompareCommand.class,
            MeasureCommand.class,
            SimulateCommand.class,
            TwoStageCommand.class,
            ReleasesCommand.class,
            ExperimentsCommand.class,
            KeysCommand.class,
            LoadEmbeddingsCommand.class,
            GenerateCommand.class,
            SyncUsersCommand.class,
            TopicsCommand.class,
            TrainerCommand.class
        })
public final class Marquee {

    private Marquee() {}

    /** Runs one command; its exit code becomes the process's. */
    public static void main(String... arguments) {
        ParentWatch.begin(System.getenv(), System.in);
        TemporaryFolder.tidy();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return commandLine(System.getenv());
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return Commands.configured(new CommandLine(new Marquee()), environment);
    }
}
