package marquee.ranking;

import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.taste.TasteProfile;

/**
 * Somebody as the second stage of one release knows them: worth keeping until they rate again. Immutable and thread-safe;
 * about 5 KB, and 16 bytes a rating.
 *
 * @param history what they rated, in the rows of the release
 * @param taste what that says of genres, eras and fame
 */
public record KnownPerson(PersonHistory history, TasteProfile taste) {}
