package marquee.pipeline.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for room before a command begins: one that finds none halfway may take the service with it. */
final class Shortage {

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
    private static final long KILOBYTE = 1 << 10;
    private static final long MEGABYTE = 1 << 20;

    private Shortage() {}

    /** What is missing, in a sentence that names the remedy; empty when nothing is. */
    static Optional<String> of(Path folder, Limits limits) {
        try {
            return disk(folder, limits.freeDisk()).or(() -> memory(limits.freeMemory()));
        } catch (IOException e) {
            return Optional.of("The folder " + folder + " cannot be looked at: " + e.getMessage());
        }
    }

    private static Optional<String> disk(Path folder, long needed) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        return free >= needed
                ? Optional.empty()
                : Optional.of(sentence("The disk of " + folder + " has too little room for a new release", free, needed)
                        + "make room, or remove old releases with ./marquee releases gc.");
    }

    /** Where the system does not say how much there is, nobody asks. */
    private static Optional<String> memory(long needed) {
        return available()
                .filter(free -> free < needed)
                .map(free -> sentence("There is too little memory to train beside what runs", free, needed)
                        + "it is tried again later.");
    }

    private static Optional<Long> available() {
        try {
            Matcher found = AVAILABLE.matcher(Files.readString(MEMORY));
            return found.find() ? Optional.of(Long.parseLong(found.group(1)) * KILOBYTE) : Optional.empty();
        } catch (IOException elsewhere) {
            return Optional.empty();
        }
    }

    private static String sentence(String what, long free, long needed) {
        return String.format(
                Locale.ROOT, "%s: %,d MB are free, %,d MB are needed; ", what, free / MEGABYTE, needed / MEGABYTE);
    }
}
