package marquee.ranking;

import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.learned.RankedBefore;
import marquee.ranking.sources.OtherSources;
import marquee.ranking.taste.TasteProfile;

/**
 * Somebody as the second stage of one release knows them: worth keeping as long as their history and vector stay. Thread-safe;
 * about 20 KB, and 16 bytes a rating.
 *
 * @param history what they rated, in the rows of the release
 * @param taste what that says of genres, eras and fame
 * @param sources of candidates beside the search for their vector
 * @param ranked what the ranker said of them last
 */
public record KnownPerson(PersonHistory history, TasteProfile taste, OtherSources sources, RankedBefore ranked) {}
