package marquee.catalog.rows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import marquee.catalog.DatasetException;
import marquee.catalog.files.Lines;
import marquee.catalog.files.Shape;
import marquee.catalog.progress.Progress;
import marquee.catalog.rows.BadRow.Fault;

/**
 * The rows of a file, as a stream that may be read again and again in bounded memory.
 *
 * <p>Before the first row is handed out the whole file is read once: what is wrong goes to the reject file, is counted, and
 * stops everything when it is more than its kind of {@link Fault} may be, such as one broken row in a hundred. So nobody
 * works with half of a bad file. A file that can be done without stops nothing. Thread-safe.
 *
 * @param <T> what a row means
 */
public final class CheckedRows<T> {

    private static final long WORTH_SHOWING_BYTES = 32L << 20;

    private final RowFile file;
    private final Supplier<? extends Parser<FileRow, T>> parsers;
    private final Path rejects;
    private final Progress progress;
    private Optional<Long> rows = Optional.empty();
    private Optional<Shape> shape = Optional.empty();

    /**
     * @param parsers makes a new parser for each reading, so that it may remember the rows before
     * @param rejects the folder for the reject file, of the same name as the file
     */
    public CheckedRows(RowFile file, Supplier<? extends Parser<FileRow, T>> parsers, Path rejects, Progress progress) {
        this.file = file;
        this.parsers = parsers;
        this.rejects = rejects;
        this.progress = progress;
    }

    /**
     * The good rows in the order of the file; the stream must be closed.
     *
     * @throws DatasetException when the file cannot be read or too much of it is bad
     */
    public Stream<T> stream() {
        check(row -> {});
        return read(reject -> {}, bytes -> {});
    }

    /** The good rows of the unchecked file as far as somebody looks, bad ones passed over; the stream must be closed. */
    public Stream<T> glance() {
        return read(reject -> {}, bytes -> {});
    }

    /**
     * Checks the file, unless that has been done.
     *
     * @param witness sees every good row, if this call is the one that checks
     * @return how many good rows there are
     * @throws DatasetException when the file cannot be read or too much of it is bad
     */
    public synchronized long check(Consumer<? super T> witness) {
        if (rows.isEmpty()) {
            rows = Optional.of(firstReading(witness));
        }
        return rows.get();
    }

    private long firstReading(Consumer<? super T> witness) {
        long bytes = file.bytes();
        Progress shown = bytes < WORTH_SHOWING_BYTES ? Progress.silent() : progress;
        RejectFile rejected = new RejectFile(file.name(), rejects);
        long good;
        try (rejected;
                Progress.Step step = shown.start("Checking " + file.name(), bytes);
                Stream<T> stream = read(rejected, step::advance)) {
            good = stream.peek(witness).mapToLong(row -> 1).sum();
        }
        Stream.of(Fault.values())
                .filter(fault -> rejected.count(fault) > 0)
                .forEach(fault -> report(fault, rejected, good + rejected.rows()));
        return good;
    }

    private void report(Fault fault, RejectFile rejected, long all) {
        RejectFile.Reject first = rejected.first(fault);
        String found = String.format(
                Locale.ROOT,
                "%s: %,d of %,d rows %s (line %,d: %s)",
                file.path(),
                rejected.count(fault),
                all,
                fault.words(),
                first.line(),
                first.reason());
        if (!file.isOptional() && fault.isTooMuch(rejected.count(fault), all)) {
            throw new DatasetException(found + ", more than " + fault.mostPercent()
                    + "%. Repair or replace the file; the bad rows are in " + rejected.target() + ".");
        }
        progress.note(found + "; they are in " + rejected.target() + ".");
    }

    private synchronized Shape shape() {
        if (shape.isEmpty()) {
            Shape found = Shape.of(file.path());
            if (!found.charset().equals(StandardCharsets.UTF_8)) {
                progress.note(file.path() + " is not in UTF-8 and is read as " + found.charset() + ".");
            }
            shape = Optional.of(found);
        }
        return shape.get();
    }

    private Stream<T> read(Consumer<RejectFile.Reject> onReject, LongConsumer bytesRead) {
        Shape found = shape();
        Lines lines = new Lines(file.path(), found.charset(), bytesRead);
        try {
            RowFormat format = file.format().separatedLike(found.separator());
            return StreamSupport.stream(new RowReader<>(file, format, lines, parsers, onReject), false)
                    .onClose(lines::close);
        } catch (DatasetException e) {
            lines.close();
            throw e;
        }
    }
}
