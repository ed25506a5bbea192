package marquee.database.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's own programs, as they were unpacked beside the data; what they say goes to a log. */
final class PgTools {

    private final Path programs;
    private final Path log;

    private PgTools(Path programs, Path log) {
        this.programs = programs;
        this.log = log;
    }

    /** Those that were unpacked last into a folder. */
    static PgTools in(Path binaries, Path log) throws IOException {
        try (var versions = Files.list(binaries)) {
            return versions.filter(version -> Files.isDirectory(version.resolve("bin")))
                    .max(Comparator.comparingLong(version -> version.toFile().lastModified()))
                    .map(version -> new PgTools(version.resolve("bin"), log))
                    .orElseThrow(() -> new IOException("no PostgreSQL in " + binaries));
        }
    }

    /** Runs a statement on a server that is not running and that therefore nobody else can reach. */
    void execute(Path folder, String sql) throws IOException, InterruptedException {
        Path answer = Files.createTempFile("postgres", ".txt");
        try {
            Process process = start(answer, "postgres", "--single", "-D", folder.toString(), "postgres");
            try (var statements = process.getOutputStream()) {
                statements.write((sql + "\n").getBytes(StandardCharsets.UTF_8));
            }
            int status = process.waitFor();
            String said = Files.readString(answer);
            if (status != 0 || said.contains("ERROR:") || said.contains("FATAL:")) {
                throw new IOException("PostgreSQL refused a statement: " + said.strip());
            }
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    /** Starts a server that has died once more, with the options it had. */
    boolean restart(Path folder, int limitSeconds) throws IOException, InterruptedException {
        Process process =
                start(log, "pg_ctl", "-D", folder.toString(), "-w", "-t", Integer.toString(limitSeconds), "restart");
        try {
            return process.waitFor(2L * limitSeconds, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroy();
        }
    }

    /** PostgreSQL does not run as root, but does in a user namespace that has no names. */
    private Process start(Path output, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }
}
