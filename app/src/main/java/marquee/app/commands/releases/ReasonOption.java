package marquee.app.commands.releases;

import marquee.registry.Decision;
import picocli.CommandLine.Option;

/** Why something is done about a release; use it as a picocli {@code @Mixin}. */
final class ReasonOption {

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "by hand", description = "Why; it is kept.")
    private String reason = "by hand";

    /** What the person at the keyboard decides. */
    Decision decision() {
        return RegistryOptions.decision(reason);
    }
}
