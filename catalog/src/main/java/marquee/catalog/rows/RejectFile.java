package marquee.catalog.rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import marquee.catalog.DatasetException;
import marquee.catalog.rows.BadRow.Fault;

/**
 * Where the bad rows of one file are written: csv with file, line, value and reason. It appears at its place when it is
 * complete, and is taken away when the file has no bad rows any more. Not thread-safe.
 */
final class RejectFile implements Consumer<RejectFile.Reject>, AutoCloseable {

    private final String source;
    private final Path target;
    private final Path draft;
    private Optional<CsvWriter> writer = Optional.empty();
    private final Map<Fault, Reject> firsts = new EnumMap<>(Fault.class);
    private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);

    /**
     * @param source the file the rows come from
     * @param folder where the reject file goes, under the same name with .csv
     */
    RejectFile(String source, Path folder) {
        this.source = source;
        this.target = folder.resolve(source.endsWith(".csv") ? source : source + ".csv");
        this.draft = folder.resolve(
                target.getFileName() + "." + ProcessHandle.current().pid() + ".draft");
    }

    @Override
    public void accept(Reject reject) {
        if (writer.isEmpty()) {
            writer = Optional.of(begin());
        }
        firsts.putIfAbsent(reject.fault(), reject);
        counts.merge(reject.fault(), 1L, Long::sum);
        try {
            writer.orElseThrow().writeRecord(source, Long.toString(reject.line()), reject.value(), reject.reason());
        } catch (UncheckedIOException e) {
            throw unwritable(e);
        }
    }

    long count(Fault fault) {
        return counts.getOrDefault(fault, 0L);
    }

    /** How many rows were left out, whatever their fault. */
    long rows() {
        return counts.values().stream().mapToLong(count -> count).sum() - count(Fault.SENSELESS_VALUE);
    }

    Path target() {
        return target;
    }

    /** The first of its kind, of which there must be one. */
    Reject first(Fault fault) {
        return Objects.requireNonNull(firsts.get(fault));
    }

    /** Puts the file at its place. */
    @Override
    public void close() {
        try {
            if (writer.isPresent()) {
                writer.get().close();
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(target);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private CsvWriter begin() {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            return CsvWriter.builder().build(draft).writeRecord("file", "line", "value", "reason");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * A row that was set aside, or of which a value was.
     *
     * @param fault the kind of fault
     * @param line the line it begins on, from 1
     * @param value the row, or its first line, as it stands in the file
     * @param reason what is wrong with it
     */
    record Reject(Fault fault, long line, String value, String reason) {}

    private DatasetException unwritable(Exception e) {
        return new DatasetException(
                "The bad rows of " + source + " cannot be written to " + target + " (" + e
                        + "). Make room there, or choose another folder with --data.",
                e);
    }
}
