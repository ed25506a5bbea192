package marquee.ranking.taste;

import marquee.ranking.movies.MovieTraits;

/**
 * What the numbers of ratings of the movies say, nothing of a movie that nobody rated yet, so that somebody who likes
 * what few people know is not shown the chart, and somebody who hated the chart neither (popularity as the person's own,
 * after Abdollahpouri et al., The Unfairness of Popularity Bias in Recommendation, RMSE workshop at RecSys 2019).
 */
record FameEvidence(SlotEvidence fame) implements Evidence {

    private static final double DOUBT = 1.8;
    private static final double BLUR = .5;

    static FameEvidence of(TraitCounts counts, Population population) {
        return new FameEvidence(SlotEvidence.of(counts.fame(), population.fame(), Slots.FAME, DOUBT, BLUR));
    }

    @Override
    public double of(MovieTraits movie) {
        return movie.ratings() == 0 ? 0 : fame.of(Slots.fame(movie.ratings()));
    }
}
