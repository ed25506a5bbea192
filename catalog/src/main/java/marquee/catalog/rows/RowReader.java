package marquee.catalog.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.catalog.DatasetException;
import marquee.catalog.files.Lines;
import marquee.catalog.files.Lines.Line;

/**
 * Puts lines together to rows and hands out what they mean. What makes no row costs one line: reading goes on with the
 * next, so that a broken quote cannot swallow the rest of the file. Not thread-safe.
 *
 * @param <T> what a row means
 */
final class RowReader<T> extends AbstractSpliterator<T> {

    private final Lines lines;
    private final RowFormat format;
    private final Parser<FileRow, T> parser;
    private final Consumer<RejectFile.Reject> rejects;
    private final ColumnPlaces columns;
    private final List<Line> ahead = new ArrayList<>();

    /**
     * Begins with the names of the columns.
     *
     * @param format the file's, with the separators that were found in it
     * @param parsers makes the parser, once it is known that the columns are there
     * @param rejects hears of rows that are left out
     * @throws DatasetException when a column is missing
     */
    RowReader(
            RowFile file,
            RowFormat format,
            Lines lines,
            Supplier<? extends Parser<FileRow, T>> parsers,
            Consumer<RejectFile.Reject> rejects) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.lines = lines;
        this.format = format;
        this.rejects = rejects;
        this.columns = file.places(
                file.header().names().isEmpty() ? firstRow(file) : file.header().names());
        this.parser = parsers.get();
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Optional<FileRow> row = next();
        while (row.isPresent()) {
            try {
                T parsed = parser.parse(row.get());
                row.get().complaints().forEach(rejects);
                action.accept(parsed);
                return true;
            } catch (BadRow bad) {
                rejects.accept(row.get().reject(bad));
                row = next();
            }
        }
        return false;
    }

    private List<String> firstRow(RowFile file) {
        try {
            String[] names = lines.hasNext() ? format.fields(lines.next().text()) : new String[0];
            return Stream.of(names).map(String::strip).toList();
        } catch (BadRow e) {
            throw new DatasetException(
                    file.path() + " does not begin with the names of its columns (" + e.reason()
                            + "). Repair its first line.",
                    e);
        }
    }

    private Optional<FileRow> next() {
        while (look(0)) {
            Line first = ahead.getFirst();
            if (first.text().isBlank() && first.complaint().isEmpty()) {
                ahead.removeFirst();
                continue;
            }
            try {
                return Optional.of(row(first));
            } catch (BadRow bad) {
                rejects.accept(new RejectFile.Reject(bad.fault(), first.number(), first.text(), bad.reason()));
                ahead.removeFirst();
            }
        }
        return Optional.empty();
    }

    private FileRow row(Line first) throws BadRow {
        if (!first.complaint().isEmpty()) {
            throw new BadRow(first.complaint());
        }
        int count = linesOfRow();
        String text = count == 1 ? first.text() : join(count);
        String[] fields = format.fields(text);
        if (fields.length != columns.count()) {
            throw new BadRow("the row has " + fields.length + " columns instead of " + columns.count());
        }
        ahead.subList(0, count).clear();
        return new FileRow(first.number(), text, columns, fields);
    }

    private int linesOfRow() {
        int count = 1;
        boolean goesOn =
                format.mostLines() > 1 && format.crossesLineEnd(ahead.getFirst().text());
        while (goesOn && count < format.mostLines() && look(count)) {
            goesOn = !format.crossesLineEnd(ahead.get(count).text());
            count++;
        }
        return count;
    }

    private String join(int count) {
        return ahead.subList(0, count).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private boolean look(int place) {
        while (ahead.size() <= place && lines.hasNext()) {
            ahead.add(lines.next());
        }
        return ahead.size() > place;
    }
}
