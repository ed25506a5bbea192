package marquee.app.commands.registry;

import marquee.registry.Decision;
import picocli.CommandLine.Option;

/** Why something is done; use it as a picocli {@code @Mixin}. */
public final class ReasonOption {

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "by hand", description = "Why; it is kept.")
    private String reason = "by hand";

    /** What the person at the keyboard decides. */
    public Decision decision() {
        return RegistryOptions.decision(reason);
    }
}
