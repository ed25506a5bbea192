package marquee.catalog.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marquee.catalog.values.NumberParser;
import marquee.catalog.values.TimeParser;

/** One row of a file: fields under the names of their columns. Not thread-safe. */
public final class FileRow {

    private final long line;
    private final String text;
    private final ColumnPlaces columns;
    private final String[] fields;
    private final List<RejectFile.Reject> complaints = new ArrayList<>(0);

    FileRow(long line, String text, ColumnPlaces columns, String[] fields) {
        this.line = line;
        this.text = text;
        this.columns = columns;
        this.fields = fields;
    }

    /** This row, set aside. */
    RejectFile.Reject reject(BadRow bad) {
        return new RejectFile.Reject(bad.fault(), line, text, bad.reason());
    }

    /** The values that made no sense so far. */
    List<RejectFile.Reject> complaints() {
        return complaints;
    }

    /**
     * A field of a required column, without surrounding blanks.
     *
     * @throws BadRow when it is empty
     */
    public String text(String column) throws BadRow {
        return find(column).orElseThrow(() -> new BadRow(column + " is missing"));
    }

    /** A field without surrounding blanks; absent when it is empty or the file has no such column. */
    public Optional<String> find(String column) {
        return columns.place(column).map(place -> fields[place].strip()).filter(field -> !field.isEmpty());
    }

    /**
     * What a value that nobody needs means; absent when it is empty, or when it makes no sense, which is reported and
     * costs that value only.
     */
    public <T> Optional<T> optional(String column, Parser<String, T> parser) {
        Optional<String> written = find(column).filter(field -> !NumberParser.isAbsent(field));
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(parser.parse(written.get()));
        } catch (BadRow senseless) {
            complaints.add(
                    new RejectFile.Reject(BadRow.Fault.SENSELESS_VALUE, line, text, column + " " + senseless.reason()));
            return Optional.empty();
        }
    }

    /**
     * A whole number above zero, perhaps written as a decimal.
     *
     * @throws BadRow when it is not
     */
    public long positive(String column) throws BadRow {
        String field = text(column);
        try {
            return positiveNumber(field);
        } catch (BadRow bad) {
            throw new BadRow(column + " " + bad.reason());
        }
    }

    /**
     * A whole number above zero, perhaps written as a decimal: a meaning for {@link #optional}.
     *
     * @throws BadRow when it is not
     */
    public static long positiveNumber(String written) throws BadRow {
        return NumberParser.whole(written)
                .filter(number -> number > 0)
                .orElseThrow(() -> new BadRow("\"" + written + "\" is not a whole number above zero"));
    }

    /**
     * A time, as {@link TimeParser} reads it.
     *
     * @throws BadRow when it is none, or counts milliseconds
     */
    public Instant time(String column) throws BadRow {
        String field = text(column);
        return TimeParser.read(field)
                .orElseThrow(() -> new BadRow(column + " \"" + field + "\" " + TimeParser.complaint(field)));
    }
}
