package marquee.backend.crowd.trending;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import marquee.backend.crowd.Popularity.Ranked;

/** Two orders, each with its highest score first, as one; where scores are equal, the first order goes first. */
final class MergedOrder implements Iterator<Ranked> {

    private final Iterator<Ranked> one;
    private final Iterator<Ranked> other;
    private Optional<Ranked> ofOne;
    private Optional<Ranked> ofOther;

    private MergedOrder(Iterator<Ranked> one, Iterator<Ranked> other) {
        this.one = one;
        this.other = other;
        this.ofOne = next(one);
        this.ofOther = next(other);
    }

    /** Reads no further into the two than was asked for, but for one movie each. */
    static Stream<Ranked> of(Stream<Ranked> one, Stream<Ranked> other) {
        var merged = new MergedOrder(one.iterator(), other.iterator());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(merged, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return ofOne.isPresent() || ofOther.isPresent();
    }

    @Override
    public Ranked next() {
        if (ofOther.isEmpty()
                || (ofOne.isPresent() && ofOne.get().score() >= ofOther.get().score())) {
            var next = ofOne.orElseThrow(NoSuchElementException::new);
            ofOne = next(one);
            return next;
        }
        var next = ofOther.get();
        ofOther = next(other);
        return next;
    }

    private static Optional<Ranked> next(Iterator<Ranked> order) {
        return order.hasNext() ? Optional.of(order.next()) : Optional.empty();
    }
}
