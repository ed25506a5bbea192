package marquee.ranking.neighbours;

/**
 * The nearest of each movie in the two ways a release finds them.
 *
 * @param audience by who rated them
 * @param content by what they are about
 */
public record NeighbourTable(Neighbours audience, Neighbours content) {}
