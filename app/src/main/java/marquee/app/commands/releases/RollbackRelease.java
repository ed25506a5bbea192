package marquee.app.commands.releases;

import java.util.concurrent.Callable;
import marquee.app.commands.registry.ReasonOption;
import marquee.app.commands.registry.RegistryOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./marquee releases rollback}. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Makes the release live that the live one replaced, which every backend has kept open.")
final class RollbackRelease implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private FollowingAliases aliases = new FollowingAliases();

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Override
    public Integer call() {
        return registry.with(releases -> aliases.follow(releases.rollback(reason.decision()), registry));
    }
}
