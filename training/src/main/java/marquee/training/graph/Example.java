package marquee.training.graph;

import marquee.towers.inference.UserTowerInputs;

/**
 * A person at some moment, and what they liked next.
 *
 * @param person the history until that moment
 * @param targets numbers of the movies they rated positively afterwards, soonest first, at least one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Example(UserTowerInputs person, int[] targets) {}
