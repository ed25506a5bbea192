package marquee.catalog.rows;

/** How a row is cut into fields. Thread-safe. */
public interface RowFormat {

    /** Csv with a row on each line, as MovieLens writes it: a quote that is not closed costs its line only. */
    RowFormat CSV = new CsvFormat(1, ",");

    /** Csv whose quoted fields may hold line ends, as TMDB's overviews do. */
    RowFormat CSV_WITH_LINE_ENDS = new CsvFormat(CsvFormat.MOST_LINES_OF_A_ROW, ",");

    /** Fields between separators, without quotes. */
    static RowFormat separatedBy(String separator) {
        return new SeparatedFormat(separator);
    }

    /** This format for a file whose first line has such separators; formats with one of their own keep it. */
    RowFormat separatedLike(String found);

    /** How many lines a row has at most. */
    int mostLines();

    /** Whether a quoted field begins or ends in the line without ending or having begun there. */
    boolean crossesLineEnd(String line);

    /**
     * The fields of a row.
     *
     * @throws BadRow when the text is no row
     */
    String[] fields(String text) throws BadRow;
}
