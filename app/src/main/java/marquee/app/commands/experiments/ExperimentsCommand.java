package marquee.app.commands.experiments;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./marquee experiments}. */
@Command(
        name = "experiments",
        mixinStandardHelpOptions = true,
        description = "Starts, shows and stops experiments on a share of the people.",
        subcommands = {ListExperiments.class, ShowExperiment.class, StartExperiment.class, StopExperiment.class})
public final class ExperimentsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** By itself it shows what can be done. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
