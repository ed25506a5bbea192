package marquee.app.commands.releases;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import marquee.app.commands.registry.RegistryOptions;
import marquee.registry.RegisteredRelease;
import marquee.towers.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./marquee releases diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Shows in what two releases differ: data, code, settings, figures.")
final class DiffReleases implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Parameters(index = "0", paramLabel = "RELEASE", description = "One's number.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "RELEASE", description = "The other's.")
    private String other = "";

    @Override
    public Integer call() {
        return registry.with(releases -> {
            var left = facts(releases.get(one));
            var right = facts(releases.get(other));
            var names = new TreeSet<>(left.keySet());
            names.addAll(right.keySet());
            names.stream()
                    .filter(name -> !Optional.ofNullable(left.get(name)).equals(Optional.ofNullable(right.get(name))))
                    .forEach(name -> registry.print(ReleaseText.line(
                            name, left.getOrDefault(name, "-") + " -> " + right.getOrDefault(name, "-"))));
        });
    }

    /** With the settings of the training, where the files are here. */
    private Map<String, String> facts(RegisteredRelease release) {
        Map<String, String> facts = new TreeMap<>(ReleaseText.facts(release));
        registry.files()
                .find(release.number())
                .map(Release::manifest)
                .ifPresent(manifest -> facts.putAll(manifest.parameters()));
        return facts;
    }
}
