package marquee.app.commands.releases;

import java.util.concurrent.Callable;
import marquee.app.commands.registry.RegistryOptions;
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
        return registry.with(releases -> {
            var release = releases.get(number);
            registry.print(ReleaseText.line("release", number));
            ReleaseText.facts(release).forEach((name, value) -> registry.print(ReleaseText.line(name, value)));
            registry.files()
                    .find(number)
                    .map(Release::manifest)
                    .ifPresent(manifest -> ReleaseText.judgement(manifest)
                            .forEach((name, value) -> registry.print(ReleaseText.line(name, value))));
            releases.canary()
                    .filter(canary -> canary.release().equals(number))
                    .ifPresent(canary -> ReleaseText.facts(canary)
                            .forEach((name, value) -> registry.print(ReleaseText.line(name, value))));
            releases.changes(number).forEach(change -> registry.print(ReleaseText.line(change)));
        });
    }
}
