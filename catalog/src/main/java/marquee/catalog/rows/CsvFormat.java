package marquee.catalog.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;

/**
 * Csv after RFC 4180.
 *
 * <p>A row goes on while its quotes are odd in number. A broken quote therefore draws lines in until the next quote, and
 * what comes out is no row (something follows a closing quote, or the number of fields is wrong): so it is found out, and
 * {@link RowReader} gives up its first line only.
 */
record CsvFormat(int mostLines, String separator) implements RowFormat {

    static final int MOST_LINES_OF_A_ROW = 500;

    @Override
    public RowFormat separatedLike(String found) {
        return new CsvFormat(mostLines, found);
    }

    @Override
    public boolean crossesLineEnd(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    @Override
    public String[] fields(String text) throws BadRow {
        if (text.indexOf('"') < 0) {
            return new SeparatedFormat(separator).fields(text);
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
}
