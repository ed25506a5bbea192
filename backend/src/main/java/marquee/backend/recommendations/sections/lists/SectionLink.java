package marquee.backend.recommendations.sections.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the whole lists of sections are: paths of this API. */
final class SectionLink {

    private static final String LISTS = "/api/recommendations/";

    private SectionLink() {}

    /** A list by its name, for a person or for anybody. */
    static String to(String list, Optional<Long> userId) {
        return LISTS + list + "/" + userId.map(id -> "?user_id=" + id).orElse("");
    }

    static String similar(long movieId, Optional<Long> userId) {
        return LISTS + "similar/?tmdb_id=" + movieId
                + userId.map(id -> "&user_id=" + id).orElse("");
    }

    static String genre(String name, Optional<Long> userId) {
        return LISTS + "by-genre/?genre=" + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + userId.map(id -> "&user_id=" + id).orElse("");
    }
}
