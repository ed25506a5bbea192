package marquee.catalog.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marquee.catalog.values.NumberParser;

/**
 * A list of names as exports write it: objects in JSON ({@code [{"id": 16, "name": "Animation"}]}), the same as a Python
 * literal ({@code [{'id': 16, 'name': "Director's cut"}]}), names in quotes ({@code ['Animation', 'Comedy']}), or names
 * between commas, semicolons or bars ({@code Animation, Comedy}).
 */
public final class NameList {

    private static final Pattern NAME = Pattern.compile(
            "(?<quote>['\"])name\\k<quote>\\s*:\\s*(?:\"(?<double>(?:[^\"\\\\]|\\\\.)*+)\"|'(?<single>(?:[^'\\\\]|\\\\.)*+)')");

    private static final Pattern QUOTED =
            Pattern.compile("(?:\"(?<double>(?:[^\"\\\\]|\\\\.)*+)\"|'(?<single>(?:[^'\\\\]|\\\\.)*+)')\\s*[,\\]]\\s*");

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,;|]");

    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u(?<u>\\p{XDigit}{4})|x(?<x>\\p{XDigit}{2})|(?<one>.))");

    private NameList() {}

    /**
     * The names, in order, each once.
     *
     * @throws BadRow when a list does not end, or holds what is neither a name nor an object with one
     */
    public static List<String> of(String written) throws BadRow {
        String list = written.strip();
        if (!list.startsWith("[") && !list.startsWith("{")) {
            return distinct(Arrays.asList(BETWEEN_NAMES.split(list)));
        }
        if (list.startsWith("['") || list.startsWith("[\"")) {
            return distinct(quoted(list));
        }
        List<String> names = named(list);
        if (!list.endsWith("]") || names.size() != objects(list) || (names.isEmpty() && !isEmpty(list))) {
            throw new BadRow("is not a list of objects with names");
        }
        return distinct(names);
    }

    private static List<String> named(String list) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(list);
        while (matcher.find()) {
            names.add(name(matcher));
        }
        return names;
    }

    private static List<String> quoted(String list) throws BadRow {
        List<String> names = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(list).region(1, list.length());
        while (matcher.lookingAt()) {
            names.add(name(matcher));
            if (matcher.end() == list.length() && list.endsWith("]")) {
                return names;
            }
            matcher.region(matcher.end(), list.length());
        }
        throw new BadRow("is not a list of names in quotes");
    }

    private static String name(Matcher matcher) {
        String inDouble = matcher.group("double");
        return unescape(inDouble == null ? matcher.group("single") : inDouble);
    }

    private static boolean isEmpty(String list) {
        return list.substring(1, list.length() - 1).isBlank();
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
                .filter(name -> !name.isEmpty() && !NumberParser.isAbsent(name))
                .distinct()
                .toList();
    }
}
