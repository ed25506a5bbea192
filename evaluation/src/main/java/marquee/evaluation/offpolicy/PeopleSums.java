package marquee.evaluation.offpolicy;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;

/** Deviations added up by person, since choices of one person are not independent of one another. */
final class PeopleSums {

    private final Long2DoubleOpenHashMap byPerson = new Long2DoubleOpenHashMap();

    void add(long person, double deviation) {
        byPerson.addTo(person, deviation);
    }

    /** Standard error of the sum of all deviations, whose mean is 0; infinite for fewer than two people. */
    double standardError() {
        int people = byPerson.size();
        if (people < 2) {
            return Double.POSITIVE_INFINITY;
        }
        double squares = byPerson.values()
                .doubleStream()
                .map(deviation -> deviation * deviation)
                .sum();
        return Math.sqrt(squares * people / (people - 1));
    }
}
