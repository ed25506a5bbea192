package marquee.app.commands.keys;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./marquee keys}: by which other products act for their people. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = {
            "Keys by which other products act for the people they bring, where callers are asked who they are (--auth).",
            "A product sends its key as \"Authorization: Bearer KEY\"."
        },
        subcommands = {CreateKey.class, ListKeys.class, RevokeKey.class})
public final class KeysCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** By itself it shows what can be done. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
