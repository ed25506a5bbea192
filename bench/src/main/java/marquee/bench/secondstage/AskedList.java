package marquee.bench.secondstage;

import java.util.List;
import marquee.ranking.KnownPerson;
import marquee.ranking.PersonalLists;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;

/**
 * A list that somebody asks for, as the service would ask the second stage.
 *
 * @param found the movies nearest to their vector
 * @param fresh the nearest of those that nobody rated
 * @param wanted twenty movies, none that they rated
 * @param person as they are kept between lists
 */
record AskedList(List<Scored> found, List<Scored> fresh, Wanted wanted, KnownPerson person) {

    /** As for somebody of whom nothing is kept. */
    List<Scored> first(PersonalLists lists) {
        return lists.list(found, fresh, wanted);
    }

    /** As for somebody who asked before and has rated nothing since. */
    List<Scored> again(PersonalLists lists) {
        return lists.list(found, fresh, wanted, person);
    }
}
