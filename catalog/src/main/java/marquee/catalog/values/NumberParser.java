package marquee.catalog.values;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads numbers as spreadsheets, pandas and databases write them: {@code 862}, {@code 862.0}, {@code 8.62e2},
 * {@code 1,234}.
 */
public final class NumberParser {

    private static final Set<String> ABSENT = Set.of("nan", "null", "none", "n/a", "na", "<na>", "nat", "\\n");
    private static final int LONGEST = 40;
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");

    private NumberParser() {}

    /** Whether a field says in a program's words that it says nothing, as {@code NaN}, {@code NULL} and {@code \N} do. */
    public static boolean isAbsent(String written) {
        return ABSENT.contains(written.toLowerCase(Locale.ROOT));
    }

    /** A whole number, also where a program wrote it as a decimal; absent when it is none or does not fit. */
    public static Optional<Long> whole(String written) {
        try {
            return Optional.of(Long.parseLong(written));
        } catch (NumberFormatException notPlain) {
            return decimal(written).flatMap(NumberParser::exact);
        }
    }

    /** A finite number, with a point for the decimals and perhaps commas between thousands; absent when it is none. */
    public static Optional<BigDecimal> decimal(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String plain =
                written.indexOf(',') > 0 && THOUSANDS.matcher(written).matches() ? written.replace(",", "") : written;
        try {
            return Optional.of(new BigDecimal(plain));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Long> exact(BigDecimal number) {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }
}
