package marquee.app.commands.releases;

import java.util.concurrent.Callable;
import marquee.app.commands.registry.ReasonOption;
import marquee.app.commands.registry.RegistryOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./marquee releases canary}. */
@Command(
        name = "canary",
        mixinStandardHelpOptions = true,
        description = {
            "Begins to try a release on a share of the people.",
            "A service that runs gives it more of them, makes it live, or takes it back."
        })
final class CanaryRelease implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Parameters(paramLabel = "RELEASE", description = "Its number.")
    private String number = "";

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Override
    public Integer call() {
        return registry.with(releases -> {
            releases.startCanary(number, reason.decision());
            registry.print("Release " + number + " is the canary: ./marquee releases show " + number
                    + " says how far it has come.");
        });
    }
}
