package marquee.catalog.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import marquee.catalog.files.Lines;
import marquee.catalog.files.Lines.Line;

/**
 * Puts lines together to rows. What makes no row costs one line: reading goes on with the next, so that a broken quote
 * cannot swallow the rest of the file. Not thread-safe.
 */
final class RowReader {

    private final Lines lines;
    private final RowFormat format;
    private final List<Line> ahead = new ArrayList<>();

    RowReader(Lines lines, RowFormat format) {
        this.lines = lines;
        this.format = format;
    }

    /** The names in the first line, none when the file is empty. */
    List<String> header() throws BadRow {
        return lines.hasNext() ? List.of(format.fields(lines.next().text())) : List.of();
    }

    /** The next row that has the columns; rejects hears of what lies before it. */
    Optional<FileRow> next(Columns columns, Consumer<Reject> rejects) {
        while (look(0)) {
            Line first = ahead.getFirst();
            if (first.text().isBlank() && first.complaint().isEmpty()) {
                ahead.removeFirst();
                continue;
            }
            try {
                return Optional.of(row(first, columns));
            } catch (BadRow bad) {
                rejects.accept(new Reject(bad.fault(), first.number(), first.text(), bad.reason()));
                ahead.removeFirst();
            }
        }
        return Optional.empty();
    }

    private FileRow row(Line first, Columns columns) throws BadRow {
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
        StringBuilder text = new StringBuilder(ahead.getFirst().text());
        for (Line line : ahead.subList(1, count)) {
            text.append('\n').append(line.text());
        }
        return text.toString();
    }

    private boolean look(int place) {
        while (ahead.size() <= place && lines.hasNext()) {
            ahead.add(lines.next());
        }
        return ahead.size() > place;
    }
}
