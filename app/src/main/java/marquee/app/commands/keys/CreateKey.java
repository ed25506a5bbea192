package marquee.app.commands.keys;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import marquee.app.commands.registry.RegistryOptions;
import marquee.registry.keys.KeyRing;
import marquee.registry.keys.KeyScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./marquee keys create}. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a key and shows it, this once.",
            "Keys of one name act for the same people, so that a new one can take an old one's place."
        })
final class CreateKey implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Parameters(paramLabel = "NAME", description = "The product's name.")
    private String name = "";

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            required = true,
            split = ",",
            description = "What it opens: people:read, people:write, catalogue:write; can be repeated.")
    private List<String> scopes = List.of();

    @Override
    public Integer call() {
        Set<KeyScope> wanted = scopes.stream().map(CreateKey::scope).collect(Collectors.toSet());
        return registry.onDatabase(postgres -> {
            var made = new KeyRing(postgres)
                    .make(name, wanted, RegistryOptions.decision("").who());
            registry.print("Key " + made.key().id() + " of " + name + ", shown this once; only its hash is kept:");
            registry.print(made.secret().text());
        });
    }

    private static KeyScope scope(String word) {
        return KeyScope.of(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--scope is one of " + KeyScope.words() + "; not '" + word + "'."));
    }
}
