package marquee.evaluation.protocols;

import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.splits.Folds;

/**
 * {@link ColdUser} where people also choose up to three genres, as when they sign up: the commonest among the movies
 * they are given with. Same people, same test.
 *
 * @param rates whether they then tell their 5 ratings, too, or the genres alone
 */
public record Onboarding(boolean rates) implements Protocol {

    @Override
    public String name() {
        return rates ? "onboarding" : "genres-only";
    }

    @Override
    public String headline() {
        return "ndcg@10";
    }

    @Override
    public boolean splitsBySeed() {
        return true;
    }

    @Override
    public Folds split(Interactions all, Content content, int seed) {
        var genres = new ChosenGenres(content.movies());
        return ColdUser.split(all, content, seed, given -> {
            var choosing = given.choosing(genres.of(given));
            return rates ? choosing : choosing.silent();
        });
    }
}
