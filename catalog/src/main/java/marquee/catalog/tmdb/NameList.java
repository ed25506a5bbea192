package marquee.catalog.tmdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marquee.catalog.rows.BadRow;

/**
 * A list of names as exports write it: objects in JSON ({@code [{"id": 16, "name": "Animation"}]}), the same as a Python
 * literal ({@code [{'id': 16, 'name': "Director's cut"}]}), or names between commas, semicolons or bars
 * ({@code Animation, Comedy}).
 */
final class NameList {

    private static final Pattern NAME = Pattern.compile(
            "(?<quote>['\"])name\\k<quote>\\s*:\\s*(?:\"(?<double>(?:[^\"\\\\]|\\\\.)*+)\"|'(?<single>(?:[^'\\\\]|\\\\.)*+)')");

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,;|]");

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u(?<u>\\p{XDigit}{4})|x(?<x>\\p{XDigit}{2})|(?<one>.))");

    private NameList() {}

    /**
     * The names, in order, each once.
     *
     * @throws BadRow when a list of objects does not end, or an object has no name
     */
    static List<String> of(String written) throws BadRow {
        String list = written.strip();
        if (!list.startsWith("[")) {
            return distinct(Arrays.asList(BETWEEN_NAMES.split(list)));
        }
        List<String> names = named(list);
        if (!list.endsWith("]") || names.size() != objects(list)) {
            throw new BadRow("is not a list of objects with names");
        }
        return distinct(names);
    }

    private static List<String> named(String list) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(list);
        while (matcher.find()) {
            String inDouble = matcher.group("double");
            names.add(unescape(inDouble == null ? matcher.group("single") : inDouble));
        }
        return names;
    }

    private static long objects(String list) {
        return list.chars().filter(c -> c == '{').count();
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(meaning(match.group())));
    }

    private static String meaning(String escape) {
        return switch (escape.charAt(1)) {
            case 'u', 'x' ->
                escape.length() > 2
                        ? String.valueOf((char) Integer.parseInt(escape.substring(2), 16))
                        : escape.substring(1);
            case 'n', 't', 'r' -> " ";
            default -> escape.substring(1);
        };
    }

    private static List<String> distinct(List<String> names) {
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
