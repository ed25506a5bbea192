package marquee.ranking.neighbours;

/**
 * The nearest of each movie in the ways a release finds them.
 *
 * @param audience by who rated them
 * @param content by what they are about
 * @param related by all that a person would go by: {@link marquee.ranking.related.Likeness}
 */
public record NeighbourTable(Neighbours audience, Neighbours content, Neighbours related) {}
