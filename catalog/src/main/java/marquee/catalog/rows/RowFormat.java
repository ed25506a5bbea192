package marquee.catalog.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a row is cut into fields: at separators, and where fields may stand in quotes, as csv after RFC 4180.
 *
 * <p>A row goes on while its quotes are odd in number. A broken quote therefore draws lines in until the next quote, and
 * what comes out is no row (something follows a closing quote, or the number of fields is wrong): so it is found out, and
 * {@link RowReader} gives up its first line only.
 *
 * @param quotes whether a field may stand in quotes, and the separator is the one that the file's first line has
 * @param mostLines how many lines a row has at most
 * @param separator what stands between fields; a blank stands for any run of blanks and tabs
 */
public record RowFormat(boolean quotes, int mostLines, String separator) {

    private static final Pattern RUN_OF_BLANKS = Pattern.compile("\\s+");

    /** Csv with a row on each line, as MovieLens writes it: a quote that is not closed costs its line only. */
    public static final RowFormat CSV = new RowFormat(true, 1, ",");

    /** Csv whose quoted fields may hold line ends, as TMDB's overviews do. */
    public static final RowFormat CSV_WITH_LINE_ENDS = new RowFormat(true, 500, ",");

    /** Fields between blanks or tabs, any number of them. */
    public static final RowFormat BLANKS = new RowFormat(false, 1, " ");

    /** Fields between separators, without quotes. */
    public static RowFormat separatedBy(String separator) {
        return new RowFormat(false, 1, separator);
    }

    /** This format for a file whose first line has such separators. */
    RowFormat separatedLike(String found) {
        return quotes ? new RowFormat(true, mostLines, found) : this;
    }

    /** Whether a quoted field begins or ends in the line without ending or having begun there. */
    boolean crossesLineEnd(String line) {
        return quotes && line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /**
     * The fields of a row.
     *
     * @throws BadRow when the text is no row
     */
    String[] fields(String text) throws BadRow {
        if (!quotes || text.indexOf('"') < 0) {
            return cut(text);
        }
        if (crossesLineEnd(text)) {
            throw new BadRow("a quote is not closed");
        }
        try {
            return CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(StringArrayHandler.of(), text.replace('\r', ' '));
        } catch (CsvParseException e) {
            throw new BadRow("a quote is out of place");
        }
    }

    /** The fields of a row without quotes. */
    public String[] cut(String text) {
        if (this.equals(BLANKS)) {
            return RUN_OF_BLANKS.split(text.strip(), -1);
        }
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            fields.add(text.substring(from, to));
            from = to + separator.length();
        }
        fields.add(text.substring(from));
        return fields.toArray(String[]::new);
    }
}
