package marquee.app.commands.keys;

import java.util.concurrent.Callable;
import marquee.app.commands.registry.RegistryOptions;
import marquee.registry.keys.KeyRing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./marquee keys revoke}. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Has a key refused, by every backend from the next request on.")
final class RevokeKey implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Parameters(paramLabel = "ID", description = "Its number, as ./marquee keys list shows it.")
    private long id;

    @Override
    public Integer call() {
        return registry.onDatabase(postgres -> {
            var key = new KeyRing(postgres)
                    .revoke(id, RegistryOptions.decision("").who());
            registry.print("Key " + key.id() + " of " + key.name() + " opens nothing any more.");
        });
    }
}
