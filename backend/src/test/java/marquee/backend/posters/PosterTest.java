package marquee.backend.posters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PosterTest {

    private static final int MARGIN = 40;

    @Test
    void is_the_same_every_time() {
        assertThat(poster(603, "The Matrix").upright())
                .isEqualTo(poster(603, "The Matrix").upright());
        assertThat(poster(603, "The Matrix").wide())
                .isEqualTo(poster(603, "The Matrix").wide());
    }

    @Test
    void differs_from_movie_to_movie() {
        var pictures =
                Stream.of(1, 2, 3, 4, 5, 6, 7, 8).map(id -> poster(id, "Title").upright());

        assertThat(pictures).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void draws_every_motif_at_a_few_kilobytes(Motif motif) {
        var poster = new Poster(7, motif.name(), OptionalInt.of(1999), genreOf(motif));

        assertThat(poster.upright().length()).isBetween(800, 16_000);
        assertThat(poster.wide().length()).isBetween(500, 24_000);
        assertThat(parse(poster.upright()).getDocumentElement().getAttribute("viewBox"))
                .isEqualTo("0 0 500 750");
        assertThat(parse(poster.wide()).getDocumentElement().getAttribute("viewBox"))
                .isEqualTo("0 0 1280 720");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><image href=\"http://evil.example/\"/>",
                "Q&A & 'quotes' ]]> &lt; <!-- -->",
                "control\u0001\u0008\uFFFF characters",
                "half a \uD83D surrogate",
            })
    void keeps_hostile_titles_as_texts(String title) {
        var svg = parse(poster(1, title).upright());

        for (String element : List.of("script", "image", "foreignObject", "a")) {
            assertThat(svg.getElementsByTagName(element).getLength()).isZero();
        }
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(title.replaceAll("[\u0001\u0008\uFFFF\uD83D]", "\uFFFD") + " (1999)");
    }

    @ParameterizedTest
    @MethodSource
    void fits_every_title_between_the_margins(String title) {
        var lines = lines(poster(1, title));

        for (Element line : lines) {
            var size = Double.parseDouble(line.getAttribute("font-size"));
            assertThat(Lettering.width(line.getTextContent()) * size).isLessThanOrEqualTo(500 - 2 * MARGIN + 1);
            assertThat(Double.parseDouble(line.getAttribute("y")) - size).isGreaterThan(200);
        }
    }

    static Stream<String> fits_every_title_between_the_margins() {
        return Stream.of(
                "M",
                "The Lord of the Rings: The Fellowship of the Ring",
                "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch",
                "千と千尋の神隠しと長い長い題名がここに続いていくのでした",
                "Сто лет тому вперёд и ещё немного дальше",
                "W".repeat(500),
                "word ".repeat(200),
                "👨‍👩‍👧‍👦".repeat(40),
                " ");
    }

    @Test
    void sets_short_titles_large_and_long_ones_small() {
        assertThat(sizeOf("Up")).isGreaterThan(sizeOf("The Lord of the Rings: The Fellowship of the Ring"));
    }

    @ParameterizedTest
    @CsvSource({
        "Seven (a.k.a. Se7en), Seven",
        "Léon (The Professional) (Il sicario), Léon",
        "(500) Days of Summer, (500) Days of Summer",
        "(Untitled), (Untitled)",
        "Birdman: Or (The Virtue), Birdman: Or (The Virtue)"
    })
    void leaves_other_titles_to_the_page(String title, String lettered) {
        assertThat(lines(poster(1, title)).stream()
                        .map(line -> line.getTextContent().strip())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(lettered);
    }

    @Test
    void breaks_a_title_between_words() {
        assertThat(lines(poster(1, "The Good, the Bad and the Ugly")))
                .extracting(Element::getTextContent)
                .containsExactly("The Good,", "the Bad and", "the Ugly");
    }

    @Test
    void writes_from_right_to_left_where_the_script_does() {
        var line = lines(poster(1, "وجدة")).getFirst();

        assertThat(((Element) line.getParentNode()).getAttribute("direction")).isEqualTo("rtl");
        assertThat(line.getAttribute("x")).isEqualTo("460");
    }

    @Test
    void shows_year_and_genres() {
        var svg = parse(poster(1, "Alien").upright());
        var texts = svg.getElementsByTagName("text");

        assertThat(texts.item(texts.getLength() - 1).getTextContent()).contains("1999", "Drama");
    }

    @Test
    void takes_the_most_telling_genre() {
        assertThat(Motif.of(List.of("Drama", "Comedy", "Western"), 1)).isEqualTo(Motif.WESTERN);
        assertThat(Motif.of(List.of("Science Fiction"), 1)).isEqualTo(Motif.SPACE);
        assertThat(Motif.of(List.of(), 1)).isNotNull();
    }

    private static Poster poster(long movie, String title) {
        return new Poster(movie, title, OptionalInt.of(1999), List.of("Drama"));
    }

    private static List<String> genreOf(Motif motif) {
        return Stream.of(
                        "Western",
                        "Film-Noir",
                        "Musical",
                        "Documentary",
                        "Animation",
                        "Horror",
                        "War",
                        "Sci-Fi",
                        "Fantasy",
                        "Romance",
                        "Mystery",
                        "Crime",
                        "Action",
                        "Adventure",
                        "Thriller",
                        "Children",
                        "Comedy",
                        "Drama")
                .filter(genre -> Motif.of(List.of(genre), 0) == motif)
                .toList();
    }

    private static double sizeOf(String title) {
        return Double.parseDouble(lines(poster(1, title)).getFirst().getAttribute("font-size"));
    }

    private static List<Element> lines(Poster poster) {
        var texts = parse(poster.upright()).getElementsByTagName("text");
        return IntStream.range(0, texts.getLength() - 1)
                .mapToObj(i -> (Element) texts.item(i))
                .toList();
    }

    private static Document parse(String svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError("not XML: " + svg, e);
        }
    }
}
