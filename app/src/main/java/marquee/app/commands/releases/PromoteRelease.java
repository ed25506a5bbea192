package marquee.app.commands.releases;

import java.util.concurrent.Callable;
import marquee.app.commands.registry.ReasonOption;
import marquee.app.commands.registry.RegistryOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./marquee releases promote}. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description = "Makes a release live; the one before is kept to go back to. Backends follow within 3 seconds.")
final class PromoteRelease implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private FollowingAliases aliases = new FollowingAliases();

    @Parameters(paramLabel = "RELEASE", description = "Its number.")
    private String number = "";

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Override
    public Integer call() {
        return registry.with(releases -> aliases.follow(releases.promote(number, reason.decision()), registry));
    }
}
