package marquee.app.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./marquee releases}. */
@Command(name = "releases", mixinStandardHelpOptions = true, description = "Lists the releases, or removes some.")
public final class ReleasesCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where Marquee keeps its state (MARQUEE_DATA; default: data).",
            scope = picocli.CommandLine.ScopeType.INHERIT)
    private Path data = Path.of("data");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var releases = releases().all();
        if (releases.isEmpty()) {
            out.println("No release in " + data.resolve("models") + ". Run ./marquee train first.");
            return 0;
        }
        out.printf("%-8s %-20s %-20s %10s %10s%n", "release", "created", "dataset", "nDCG@10", "popular");
        releases.forEach(release -> list(out, release));
        out.flush();
        return 0;
    }

    @Command(name = "rm", mixinStandardHelpOptions = true, description = "Removes releases by number.")
    int remove(@Parameters(paramLabel = "RELEASE", arity = "1..*", description = "Their numbers.") String[] ids) {
        PrintWriter out = spec.commandLine().getOut();
        for (String id : ids) {
            var release = releases().find(id);
            if (release.isEmpty()) {
                spec.commandLine().getErr().println("There is no release " + id + "; ./marquee releases lists them.");
                return 1;
            }
            releases().remove(release.get());
            out.println("Removed release " + id);
        }
        out.flush();
        return 0;
    }

    private Releases releases() {
        return new Releases(data.resolve("models"));
    }

    private static void list(PrintWriter out, Release release) {
        Manifest manifest = release.manifest();
        out.printf(
                Locale.ROOT,
                "%-8s %-20.19s %-20s %10.4f %10.4f%n",
                release.id(),
                manifest.publication().createdAt(),
                manifest.data().name(),
                manifest.validation().metrics().getOrDefault("ndcg@10", Double.NaN),
                manifest.validation().baseline().getOrDefault("ndcg@10", Double.NaN));
    }
}
