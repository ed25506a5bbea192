package marquee.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Says why the embedded server did not start, from what was written to its log since a moment. */
final class StartFailure {

    private static final Pattern REASON = Pattern.compile("FATAL|PANIC|error:|could not|cannot|not permitted");
    private static final String INSTEAD = ", or name a database of your own with --postgres.";

    private final Path log;
    private final long begin;

    private StartFailure(Path log, long begin) {
        this.log = log;
        this.begin = begin;
    }

    /** Remembers where the log ends now. */
    static StartFailure since(Path log) throws IOException {
        return new StartFailure(log, Files.size(log));
    }

    /** One sentence: what to do where that is known, else what PostgreSQL said first. */
    String sentence(Path folder) {
        List<String> reasons = reasons();
        if (reasons.stream().anyMatch(line -> line.contains("could not look up effective user"))) {
            return "PostgreSQL does not start for an account without a name: give this one a line in /etc/passwd"
                    + INSTEAD;
        }
        if (reasons.stream().anyMatch(line -> line.contains("as root") || line.contains("\"root\""))) {
            return "PostgreSQL does not start as root on this machine: start Marquee as another account" + INSTEAD;
        }
        if (reasons.stream().anyMatch(line -> line.contains("valid checkpoint record"))) {
            return "The database in " + folder
                    + " is not whole, as after a copy made while a Marquee ran on it: copy the"
                    + " folder once more while none does, or choose another with --data.";
        }
        String said = reasons.isEmpty() ? "" : " (" + reasons.getFirst().strip() + ")";
        return "The embedded PostgreSQL did not start in " + folder + said + "; " + log + " says more.";
    }

    private List<String> reasons() {
        try (var bytes = Files.newInputStream(log)) {
            bytes.skipNBytes(begin);
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> REASON.matcher(line).find())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
