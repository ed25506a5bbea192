package marquee.catalog.rows;

/**
 * Tells what a row means.
 *
 * @param <T> what it means
 */
@FunctionalInterface
public interface RowParser<T> {

    /**
     * What the row says.
     *
     * @throws BadRow when it says nothing sensible
     */
    T parse(FileRow row) throws BadRow;
}
