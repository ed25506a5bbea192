package marquee.ranking.features;

import marquee.ranking.candidates.PersonHistory;

/**
 * Whom a list is for.
 *
 * @param history what they rated
 * @param person the user tower's vector of it
 * @param epochSecond the moment; a list for the past knows the time it was asked at
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
public record Request(PersonHistory history, float[] person, long epochSecond) {}
