package marquee.app.commands.releases;

import java.util.concurrent.Callable;
import marquee.registry.ReleaseState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./marquee releases retire}. */
@Command(name = "retire", mixinStandardHelpOptions = true, description = "Gives a release up; the live one cannot be.")
final class RetireRelease implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Parameters(paramLabel = "RELEASE", description = "Its number.")
    private String number = "";

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "by hand", description = "Why; it is kept.")
    private String reason = "by hand";

    @Override
    public Integer call() {
        return registry.with(releases -> {
            releases.move(number, ReleaseState.RETIRED, RegistryOptions.decision(reason));
            registry.print("Release " + number + " is retired.");
        });
    }
}
