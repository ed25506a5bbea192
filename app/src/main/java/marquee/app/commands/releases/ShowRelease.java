package marquee.app.commands.releases;

import java.util.Map;
import java.util.concurrent.Callable;
import marquee.app.commands.registry.RegistryOptions;
import marquee.registry.ReleaseEstimates;
import marquee.registry.ReleaseRegistry;
import marquee.towers.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./marquee releases show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a release, what the gate said of it, and who changed its state, when and why.")
final class ShowRelease implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Parameters(paramLabel = "RELEASE", description = "Its number.")
    private String number = "";

    @Override
    public Integer call() {
        return registry.onDatabase(database -> {
            var releases = new ReleaseRegistry(database);
            var release = releases.get(number);
            registry.print(ReleaseText.line("release", number));
            print(ReleaseText.facts(release));
            registry.files()
                    .find(number)
                    .map(Release::manifest)
                    .ifPresent(manifest -> print(ReleaseText.judgement(manifest)));
            releases.canary()
                    .filter(canary -> canary.release().equals(number))
                    .ifPresent(canary -> print(ReleaseText.facts(canary)));
            new ReleaseEstimates(database).find(number).ifPresent(estimate -> print(ReleaseText.facts(estimate)));
            releases.changes(number).forEach(change -> registry.print(ReleaseText.line(change)));
        });
    }

    private void print(Map<String, String> facts) {
        facts.forEach((name, value) -> registry.print(ReleaseText.line(name, value)));
    }
}
