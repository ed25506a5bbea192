package marquee.backend;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a chapter of the recorded session was answered with: a text for each request, in a file beside the tests.
 *
 * <p>It is written anew only on demand, with {@code -Dmarquee.session.record=true}, and the test then fails all the same,
 * so that nobody takes a new recording for a comparison. Without it, what was answered is found under
 * {@code target/recorded-session}, for a look at all differences at once.
 */
final class Recording {

    private static final String RECORD = "marquee.session.record";
    private static final Path RECORDED = Path.of("src/test/resources/marquee/backend/session");
    private static final Path ANSWERED = Path.of("target/recorded-session");

    private static final String REQUEST = "=== ";

    private Recording() {}

    /** Fails on the first difference, naming the request. */
    static void compare(String chapter, List<Exchange> exchanges) {
        String file = chapter + ".txt";
        String answered =
                String.join("\n", exchanges.stream().map(Exchange::text).toList());
        if (Boolean.getBoolean(RECORD)) {
            write(RECORDED.resolve(file), answered);
            fail(chapter
                    + " was recorded anew, which only a change of the API calls for; look at what git says of it.");
        }
        write(ANSWERED.resolve(file), answered);
        compare(file, List.of(read(RECORDED.resolve(file)).split("\n(?=" + REQUEST + ")")), exchanges);
    }

    private static void compare(String file, List<String> recorded, List<Exchange> exchanges) {
        for (int i = 0; i < Math.min(recorded.size(), exchanges.size()); i++) {
            if (!recorded.get(i).strip().equals(exchanges.get(i).text().strip())) {
                fail("%s: request %d, %s%n%s%nAll answers are in %s."
                        .formatted(
                                file,
                                i + 1,
                                exchanges.get(i).request(),
                                difference(recorded.get(i), exchanges.get(i).text()),
                                ANSWERED.resolve(file)));
            }
        }
        if (recorded.size() != exchanges.size()) {
            fail("%s holds %d requests, but %d were made.".formatted(file, recorded.size(), exchanges.size()));
        }
    }

    private static String difference(String recorded, String answered) {
        var before = Arrays.asList(recorded.split("\n"));
        var now = Arrays.asList(answered.split("\n"));
        int line = 0;
        while (line < before.size() && line < now.size() && before.get(line).equals(now.get(line))) {
            line++;
        }
        return "  recorded: %s%n  answered: %s".formatted(lineOf(before, line), lineOf(now, line));
    }

    private static String lineOf(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line).strip() : "(nothing more)";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not recorded; run with -D" + RECORD + "=true.", e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A request and its answer.
     *
     * @param request method, address and body
     * @param answer as {@link Transcript} writes it
     */
    record Exchange(String request, String answer) {

        String text() {
            return REQUEST + request + "\n" + answer;
        }
    }
}
