package marquee.app.commands.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class KeysCommandTest {

    private final Postgres postgres = TestDatabase.fresh();
    private final StringWriter out = new StringWriter();

    @Test
    void a_key_is_made_shown_once_listed_without_its_secret_and_revoked() {
        assertThat(run("create", "shop", "--scope", "people:read,people:write")).isZero();
        String secret = out.toString()
                .lines()
                .filter(line -> line.startsWith("marquee_"))
                .findFirst()
                .orElseThrow();
        assertThat(secret).hasSize("marquee_".length() + 43);

        assertThat(run("list")).isZero();
        assertThat(last())
                .startsWith("1  shop  people:read,people:write  made ")
                .doesNotContain("revoked", secret);

        assertThat(run("revoke", "1")).isZero();
        assertThat(run("list")).isZero();
        assertThat(last()).contains(", revoked ");
    }

    @Test
    void what_cannot_be_made_or_revoked_is_said() {
        assertThat(run("create", "shop", "--scope", "everything")).isEqualTo(1);
        assertThat(last()).contains("--scope is one of people:read, people:write, catalogue:write");
        assertThat(run("create", "My Shop", "--scope", "people:read")).isEqualTo(1);
        assertThat(last()).contains("small letters");
        assertThat(run("create", "shop")).isEqualTo(2);
        assertThat(run("revoke", "7")).isEqualTo(1);
        assertThat(last()).contains("no key 7");
        assertThat(run("list")).isZero();
        assertThat(last()).contains("There are no keys");
    }

    private String last() {
        return out.toString().lines().reduce("", (before, line) -> line);
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--postgres",
                "postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database(),
                "--postgres-user",
                postgres.user(),
                "--postgres-password",
                postgres.password()));
        return new CommandLine(new KeysCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .setExecutionExceptionHandler((error, line, given) -> {
                    line.getErr().println(error.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(all.toArray(String[]::new));
    }
}
