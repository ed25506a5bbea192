package marquee.bench.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qdrant.client.grpc.Points.QueryPoints;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Duration;
import marquee.bench.index.SearchCase;
import marquee.index.Filter;
import marquee.index.Query;
import org.junit.jupiter.api.Test;

class SearchVariantTest {

    private static final Query QUERY =
            new Query(new float[] {1, 0}, 10, Filter.ANY, LongSet.of(1, 2, 3, 4), Duration.ofSeconds(1));

    @Test
    void the_excluded_are_refused_by_the_server_or_fetched_and_dropped() {
        QueryPoints refused = SearchVariant.parse("ef=64+wider=0.75").request("c", QUERY);
        assertThat(refused.getLimit()).isEqualTo(10);
        assertThat(refused.getParams().getHnswEf()).isEqualTo(67);
        assertThat(refused.getFilter().getMustNot(0).getHasId().getHasIdCount()).isEqualTo(4);

        QueryPoints dropped = SearchVariant.parse("ef=64+drop").request("c", QUERY);
        assertThat(dropped.getLimit()).isEqualTo(14);
        assertThat(dropped.getFilter().getMustNotCount()).isZero();
    }

    @Test
    void what_changes_nothing_for_a_question_is_not_asked_twice() {
        SearchCase plain = new SearchCase("plain", Filter.ANY, 0, 10);
        assertThat(SearchVariant.parse("ef=64+wider=0.75+drop").reducedFor(plain))
                .isEqualTo(SearchVariant.parse("ef=64"))
                .hasToString("ef=64");
    }

    @Test
    void an_option_that_is_none_is_named() {
        assertThatThrownBy(() -> SearchVariant.parse("ef=64+akorn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("akorn")
                .hasMessageContaining("acorn");
    }
}
