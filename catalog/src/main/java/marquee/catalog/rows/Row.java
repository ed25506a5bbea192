package marquee.catalog.rows;

import java.time.Instant;
import java.util.Optional;

/** One row of a file: fields under the names of their columns. */
public final class Row {

    private static final long END_OF_TIME =
            Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    private final long line;
    private final String text;
    private final Columns columns;
    private final String[] fields;

    Row(long line, String text, Columns columns, String[] fields) {
        this.line = line;
        this.text = text;
        this.columns = columns;
        this.fields = fields;
    }

    /** The line it begins on, from 1. */
    long line() {
        return line;
    }

    /** The row as it stands in the file. */
    String text() {
        return text;
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
     * A whole number above zero.
     *
     * @throws BadRow when it is not
     */
    public long positive(String column) throws BadRow {
        String field = text(column);
        try {
            long number = Long.parseLong(field);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with the numbers that are too small
        }
        throw new BadRow(column + " \"" + field + "\" is not a whole number above zero");
    }

    /**
     * A time, written as seconds since 1970 in UTC.
     *
     * @throws BadRow when it is not, or lies beyond the year 2100 (as milliseconds would)
     */
    public Instant time(String column) throws BadRow {
        String field = text(column);
        try {
            long seconds = Long.parseLong(field);
            if (seconds >= 0 && seconds < END_OF_TIME) {
                return Instant.ofEpochSecond(seconds);
            }
        } catch (NumberFormatException e) {
            // said below, with the times that are out of range
        }
        throw new BadRow(column + " \"" + field + "\" is not a time in seconds since 1970");
    }
}
