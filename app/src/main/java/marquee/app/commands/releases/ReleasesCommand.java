package marquee.app.commands.releases;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./marquee releases}. */
@Command(
        name = "releases",
        mixinStandardHelpOptions = true,
        description = "Shows the releases, changes which one is live, and asks for new ones.",
        subcommands = {
            ListReleases.class,
            ShowRelease.class,
            DiffReleases.class,
            CanaryRelease.class,
            PromoteRelease.class,
            RollbackRelease.class,
            RetireRelease.class,
            CollectReleases.class,
            RetrainRelease.class,
            ListRuns.class
        })
public final class ReleasesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** By itself it shows what can be done. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
