package marquee.app.commands.keys;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import marquee.app.commands.registry.RegistryOptions;
import marquee.registry.keys.KeyRing;
import marquee.registry.keys.KeyScope;
import marquee.registry.keys.ServiceKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./marquee keys list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Shows the keys, without their secrets.")
final class ListKeys implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Override
    public Integer call() {
        return registry.onDatabase(postgres -> {
            var keys = new KeyRing(postgres).all();
            if (keys.isEmpty()) {
                registry.print("There are no keys; ./marquee keys create NAME --scope SCOPE makes one.");
            }
            keys.stream().map(ListKeys::line).forEach(registry::print);
        });
    }

    private static String line(ServiceKey key) {
        String scopes = key.scopes().stream().map(KeyScope::word).sorted().collect(Collectors.joining(","));
        String end = key.revokedAt().map(at -> ", revoked " + at).orElse("");
        return "%d  %s  %s  made %s by %s%s".formatted(key.id(), key.name(), scopes, key.madeAt(), key.madeBy(), end);
    }
}
