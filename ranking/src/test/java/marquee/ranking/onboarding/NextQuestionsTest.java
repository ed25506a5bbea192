package marquee.ranking.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import marquee.ranking.onboarding.NextQuestions.Kind;
import marquee.ranking.onboarding.NextQuestions.Question;
import org.junit.jupiter.api.Test;

/** Movies 0 to 9 are seen by the young, 10 to 19 by the old, 20 by everybody. */
class NextQuestionsTest {

    private static final int PEOPLE = 20;
    private static final Kind ANY = movie -> true;

    private static final NextQuestions QUESTIONS = new NextQuestions(panel());

    private static Panel panel() {
        var panel = new Panel(IntStream.rangeClosed(0, 20).asLongStream().toArray(), PEOPLE);
        for (int person = 0; person < PEOPLE; person++) {
            boolean old = person % 3 == 0;
            for (int movie = 0; movie < 10; movie++) {
                if ((person + movie) % 5 != 0) {
                    panel.add(person, movie + (old ? 10 : 0), 6 + (person + movie) % 5);
                }
            }
            panel.add(person, 20, 8);
        }
        return panel;
    }

    @Test
    void what_everybody_has_seen_is_asked_first() {
        assertThat(ids(QUESTIONS.pick(List.of(), List.of(ANY), any -> true, 5))).startsWith(20L);
    }

    @Test
    void what_people_who_answered_alike_have_seen_is_asked_next() {
        var old = Stream.concat(
                        LongStream.range(10, 16).mapToObj(NextQuestionsTest::seen),
                        LongStream.range(0, 6).mapToObj(NextQuestionsTest::unseen))
                .toList();
        var young = Stream.concat(
                        LongStream.range(10, 16).mapToObj(NextQuestionsTest::unseen),
                        LongStream.range(0, 6).mapToObj(NextQuestionsTest::seen))
                .toList();

        List<Long> toTheOld = ids(QUESTIONS.pick(old, List.of(ANY), movie -> movie != 20, 2));
        List<Long> toTheYoung = ids(QUESTIONS.pick(young, List.of(ANY), movie -> movie != 20, 2));

        assertThat(toTheOld).allMatch(movie -> movie >= 16);
        assertThat(toTheYoung).allMatch(movie -> movie >= 6 && movie < 10);
    }

    @Test
    void having_seen_something_else_is_learnt_from_too() {
        var answers = List.of(unseen(0), unseen(1), unseen(2), unseen(3), unseen(4), unseen(5));

        List<Long> next = ids(QUESTIONS.pick(answers, List.of(ANY), any -> true, 3));

        assertThat(next).allMatch(movie -> movie >= 10);
    }

    @Test
    void only_what_is_of_a_chosen_kind_and_allowed_is_asked() {
        Kind even = movie -> movie % 2 == 0;

        assertThat(ids(QUESTIONS.pick(List.of(seen(2)), List.of(even), movie -> movie != 4, 30)))
                .doesNotContain(2L, 4L)
                .allMatch(movie -> movie % 2 == 0)
                .hasSize(9);
    }

    @Test
    void movies_that_nobody_of_the_panel_knows_teach_nothing() {
        assertThat(QUESTIONS.pick(List.of(seen(4711)), List.of(ANY), any -> true, 5))
                .isEqualTo(QUESTIONS.pick(List.of(), List.of(ANY), any -> true, 5));
    }

    private static Answer seen(long movie) {
        return new Answer(movie, OptionalDouble.of(4));
    }

    private static Answer unseen(long movie) {
        return new Answer(movie, OptionalDouble.empty());
    }

    private static List<Long> ids(List<Question> questions) {
        return questions.stream().map(Question::movieId).toList();
    }
}
