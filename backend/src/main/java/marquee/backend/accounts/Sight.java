package marquee.backend.accounts;

import java.util.List;

/**
 * Which people a caller sees in the list of all.
 *
 * @param isUnbounded whether everybody
 * @param examples whether those of the data set
 * @param own further ones
 * @param product whose people besides; empty for none
 */
public record Sight(boolean isUnbounded, boolean examples, List<Long> own, String product) {

    /** Copies those seen, so that a sight cannot change. */
    public Sight {
        own = List.copyOf(own);
    }
}
