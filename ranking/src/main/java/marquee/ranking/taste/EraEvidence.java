package marquee.ranking.taste;

import marquee.ranking.movies.MovieTraits;

/** What the years of the movies say; nothing of a movie whose year nobody knows. */
record EraEvidence(SlotEvidence years) implements Evidence {

    private static final double DOUBT = 3.5;
    private static final double BLUR = 1;

    static EraEvidence of(TraitCounts counts, Population population) {
        return new EraEvidence(SlotEvidence.of(counts.eras(), population.eras(), Slots.ERAS, DOUBT, BLUR));
    }

    @Override
    public double of(MovieTraits movie) {
        return movie.year() == 0 ? 0 : years.of(Slots.era(movie.year()));
    }
}
