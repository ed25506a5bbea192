package marquee.ranking.together;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VetoTest {

    private static final Veto.Likeness NONE = rating -> 0;

    /** Loves the first two, cannot stand the others. */
    private static final Veto SOMEBODY = new Veto(new float[] {5, 5, 1, 1, 1});

    @Test
    void a_movie_like_those_somebody_could_not_stand_is_vetoed() {
        assertThat(SOMEBODY.against(like(2), NONE)).isTrue();
    }

    @Test
    void a_movie_like_those_they_love_is_not_nor_one_that_is_like_nothing_they_rated() {
        assertThat(SOMEBODY.against(like(0), NONE)).isFalse();
        assertThat(SOMEBODY.against(NONE, NONE)).isFalse();
        assertThat(SOMEBODY.against(rating -> -1, NONE)).isFalse();
    }

    @Test
    void shared_genres_weigh() {
        var onTheEdge = new Veto(new float[] {4, 1.5f});
        Veto.Likeness near = rating -> rating == 1 ? .4 : 0;

        assertThat(onTheEdge.against(near, NONE)).isFalse();
        assertThat(onTheEdge.against(near, rating -> rating)).isTrue();
    }

    @Test
    void who_has_rated_nothing_vetoes_nothing() {
        assertThat(new Veto(new float[0]).against(NONE, NONE)).isFalse();
    }

    private static Veto.Likeness like(int first) {
        return rating -> (rating < 2) == (first < 2) ? .9 : 0;
    }
}
