package marquee.catalog.rows;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import marquee.catalog.DatasetException;
import marquee.catalog.progress.Progress;

/**
 * The rows of a file, as a stream that may be read again and again in bounded memory.
 *
 * <p>Before the first row is handed out the whole file is read once: its bad rows go to the reject file, are counted, and
 * stop everything when they are more than one in a hundred. So nobody works with half of a bad file. Thread-safe.
 *
 * @param <T> what a row means
 */
public final class CheckedRows<T> {

    private static final long WORTH_SHOWING_BYTES = 32L << 20;

    private final RowFile file;
    private final Supplier<RowParser<T>> parsers;
    private final Path rejects;
    private final Progress progress;
    private Optional<Long> rows = Optional.empty();

    /**
     * @param parsers makes a new parser for each reading, so that it may remember the rows before
     * @param rejects the folder for the reject file, of the same name as the file
     */
    public CheckedRows(RowFile file, Supplier<RowParser<T>> parsers, Path rejects, Progress progress) {
        this.file = file;
        this.parsers = parsers;
        this.rejects = rejects;
        this.progress = progress;
    }

    /**
     * The good rows in the order of the file; the stream must be closed.
     *
     * @throws DatasetException when the file cannot be read or over 1% of its rows are bad
     */
    public Stream<T> stream() {
        check(row -> {});
        return read(reject -> {}, bytes -> {});
    }

    /**
     * Checks the file, unless that has been done.
     *
     * @param witness sees every good row, if this call is the one that checks
     * @return how many good rows there are
     * @throws DatasetException when the file cannot be read or over 1% of its rows are bad
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
        report(rejected, good + rejected.count());
        return good;
    }

    private void report(RejectFile rejected, long all) {
        if (rejected.count() == 0) {
            return;
        }
        String found = String.format(Locale.ROOT, "%s: %,d of %,d rows are bad", file.path(), rejected.count(), all);
        if (rejected.count() * 100 > all) {
            String example = rejected.first()
                    .map(first -> String.format(Locale.ROOT, "line %,d: %s", first.line(), first.reason()))
                    .orElseThrow();
            throw new DatasetException(found + ", more than 1% (" + example + "). Repair or replace the file; the bad"
                    + " rows are in " + rejected.target() + ".");
        }
        progress.note(found + " and left out; they are in " + rejected.target() + ".");
    }

    private Stream<T> read(Consumer<Reject> onReject, LongConsumer bytesRead) {
        Lines lines = new Lines(file.path(), file.charset(), bytesRead);
        RowReader reader = new RowReader(lines, file.format());
        Columns columns;
        try {
            columns = file.columns(reader);
        } catch (DatasetException e) {
            lines.close();
            throw e;
        }
        RowParser<T> parser = parsers.get();
        Spliterator<T> parsed =
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super T> action) {
                        Optional<T> next = parseNext(reader, columns, parser, onReject);
                        next.ifPresent(action);
                        return next.isPresent();
                    }
                };
        return StreamSupport.stream(parsed, false).onClose(lines::close);
    }

    private static <T> Optional<T> parseNext(
            RowReader reader, Columns columns, RowParser<T> parser, Consumer<Reject> onReject) {
        Optional<Row> row = reader.next(columns, onReject);
        while (row.isPresent()) {
            try {
                return Optional.of(parser.parse(row.get()));
            } catch (BadRow bad) {
                onReject.accept(new Reject(row.get().line(), row.get().text(), bad.reason()));
                row = reader.next(columns, onReject);
            }
        }
        return Optional.empty();
    }
}
