package marquee.catalog.rows;

/**
 * Tells what a row or a field means.
 *
 * @param <S> a row, or the text of a field
 * @param <T> what it means
 */
@FunctionalInterface
public interface Parser<S, T> {

    /**
     * What the row or field says.
     *
     * @throws BadRow when it says nothing sensible
     */
    T parse(S written) throws BadRow;
}
