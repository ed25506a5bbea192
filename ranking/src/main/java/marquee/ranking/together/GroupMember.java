package marquee.ranking.together;

/**
 * One person of a group, as far as an order for all of them depends on them.
 *
 * @param scores the towers' of every movie that competes, larger is better
 * @param places of those movies in the list that this person would be shown alone, from 1; 0 for a movie that is not in it
 * @param likes how many movies they have liked so far
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one list and is never compared
public record GroupMember(float[] scores, int[] places, int likes) {}
