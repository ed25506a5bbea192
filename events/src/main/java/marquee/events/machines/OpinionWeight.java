package marquee.events.machines;

import java.math.BigInteger;
import java.util.stream.Stream;
import marquee.events.wire.StateWire.Opinion;
import marquee.events.wire.StateWire.Word;

/**
 * How much one person speaks for a movie: as much as their strongest word, which is a like or a play; being on the watchlist
 * is worth half of it and opening the movie's page an eighth. Nothing for a movie that the person does not want to see.
 */
final class OpinionWeight {

    private static final int WATCHLIST = 1;
    private static final int CLICK = 3;

    private OpinionWeight() {}

    static BigInteger of(Opinion opinion) {
        if (opinion.getHiding().getHolds()) {
            return BigInteger.ZERO;
        }
        return Stream.of(
                        weight(opinion.getRating()),
                        weight(opinion.getPlay()),
                        weight(opinion.getWatchlist()).shiftRight(WATCHLIST),
                        weight(opinion.getClick()).shiftRight(CLICK))
                .reduce(BigInteger.ZERO, BigInteger::max);
    }

    private static BigInteger weight(Word word) {
        return word.getHolds() ? TrendWeight.at(word.getAt()) : BigInteger.ZERO;
    }
}
