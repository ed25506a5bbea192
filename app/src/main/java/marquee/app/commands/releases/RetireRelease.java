package marquee.app.commands.releases;

import java.util.concurrent.Callable;
import marquee.app.commands.registry.ReasonOption;
import marquee.app.commands.registry.RegistryOptions;
import marquee.registry.ReleaseState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./marquee releases retire}. */
@Command(name = "retire", mixinStandardHelpOptions = true, description = "Gives a release up; the live one cannot be.")
final class RetireRelease implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Parameters(paramLabel = "RELEASE", description = "Its number.")
    private String number = "";

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Override
    public Integer call() {
        return registry.with(releases -> {
            releases.move(number, ReleaseState.RETIRED, reason.decision());
            registry.print("Release " + number + " is retired.");
        });
    }
}
