package marquee.catalog.movielens;

import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A movie's title, taken out of MovieLens's writing: "Postman, The (Postino, Il) (1994)" is The Postman (Il Postino) of
 * 1994. Other titles, with or without "a.k.a.", stay in their brackets, so that a search finds them.
 *
 * @param text in reading order, without the year
 * @param year of release; the first of a range
 */
record Title(String text, OptionalInt year) {

    private static final Pattern WITH_YEAR = Pattern.compile(
            "(?<title>.+?)\\s*\\((?<year>(?:18|19|20)\\d\\d)(?:[-–](?:\\d{4})?)?\\)(?:\\s*\\((?:TV|V|VG)\\))?");

    private static final Pattern BETWEEN_BRACKETS = Pattern.compile("[^()]+");

    private static final Pattern ARTICLE_LAST = Pattern.compile(
            "(?<before>\\s*(?:a\\.k\\.a\\. )?)(?<rest>\\S.*),\\s(?<article>The|An?|Les?|La|L'|El|Los|Las|Il|Lo|I|Gli|Der|Die"
                    + "|Das|Den|Det|Een|Het|En|Ett|Une?|Una|Uno|Eine?|Os?|As)(?<after>\\s*)");

    /** Reads MovieLens's writing. */
    static Title of(String written) {
        String whole = written.strip();
        Matcher matcher = WITH_YEAR.matcher(whole);
        return matcher.matches()
                ? new Title(
                        readingOrder(matcher.group("title")), OptionalInt.of(Integer.parseInt(matcher.group("year"))))
                : new Title(readingOrder(whole), OptionalInt.empty());
    }

    private static String readingOrder(String title) {
        return BETWEEN_BRACKETS.matcher(title).replaceAll(piece -> Matcher.quoteReplacement(articleFirst(piece)));
    }

    private static String articleFirst(MatchResult piece) {
        Matcher matcher = ARTICLE_LAST.matcher(piece.group());
        if (!matcher.matches()) {
            return piece.group();
        }
        String article = matcher.group("article");
        return matcher.group("before")
                + article
                + (article.endsWith("'") ? "" : " ")
                + matcher.group("rest")
                + matcher.group("after");
    }
}
