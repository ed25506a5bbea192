package marquee.app.commands.registry;

import java.util.function.Consumer;
import marquee.app.options.DatasetOptions;
import marquee.app.options.PostgresOptions;
import marquee.app.options.RegistryDatabase;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
import marquee.towers.release.Releases;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which registry a command works on; use it as a picocli {@code @Mixin}. */
public final class RegistryOptions {

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Mixin
    private PostgresOptions postgres = new PostgresOptions();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /** Works with the registry; blocking. */
    public int with(Consumer<ReleaseRegistry> work) {
        return onDatabase(database -> work.accept(new ReleaseRegistry(database)));
    }

    /** Works with the registry's database; blocking. */
    public int onDatabase(Consumer<Postgres> work) {
        try (var database = RegistryDatabase.existing(postgres, dataset, Progress.silent())) {
            work.accept(database.postgres());
        }
        command.commandLine().getOut().flush();
        return 0;
    }

    /** The releases on disk. */
    public Releases files() {
        return new Releases(dataset.data().resolve("models"));
    }

    /** The data that it is about. */
    public DatasetOptions dataset() {
        return dataset;
    }

    /** Says something to whoever called. */
    public void print(String line) {
        command.commandLine().getOut().println(line);
    }

    /** What the person at the keyboard decides. */
    public static Decision decision(String why) {
        return Decision.of(System.getProperty("user.name") + ", ./marquee", why);
    }
}
