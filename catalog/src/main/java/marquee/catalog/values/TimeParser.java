package marquee.catalog.values;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Optional;

/**
 * Reads times as data sets write them: seconds since 1970 ({@code 964982703}, {@code 964982703.0}, {@code 9.6e8}), or date
 * and time of day ({@code 2001-09-10 06:22:55}, {@code 2001-09-10T06:22:55.5+02:00}, {@code 2001-09-10}), in UTC unless
 * they say otherwise. Years from 1970 to 2099.
 */
public final class TimeParser {

    private static final long END_OF_TIME =
            Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    private static final BigDecimal AS_MILLISECONDS = BigDecimal.valueOf(100_000_000_000L);
    private static final BigDecimal AS_MICROSECONDS = BigDecimal.valueOf(100_000_000_000_000L);

    private static final DateTimeFormatter DATE_AND_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendPattern("[ ][XXX][XX][X]")
            .optionalEnd()
            .toFormatter();

    private TimeParser() {}

    /** The time; absent when the text is none. */
    public static Optional<Instant> read(String written) {
        return NumberParser.whole(written)
                .map(BigDecimal::valueOf)
                .or(() -> NumberParser.decimal(written))
                .map(TimeParser::seconds)
                .orElseGet(() -> date(written));
    }

    /** What makes a text no time, such as {@code is not a time in seconds since 1970}. */
    public static String complaint(String written) {
        Optional<BigDecimal> number = NumberParser.decimal(written).map(BigDecimal::abs);
        if (number.filter(some -> some.compareTo(AS_MICROSECONDS) >= 0).isPresent()) {
            return "counts micro- or nanoseconds; times are read in seconds since 1970, so divide them first";
        }
        if (number.filter(some -> some.compareTo(AS_MILLISECONDS) >= 0).isPresent()) {
            return "counts milliseconds; times are read in seconds since 1970, so divide them by 1,000 first";
        }
        return "is not a time in seconds since 1970, nor a date and time such as 2001-09-10 06:22:55";
    }

    private static Optional<Instant> seconds(BigDecimal seconds) {
        return seconds.signum() >= 0 && seconds.compareTo(BigDecimal.valueOf(END_OF_TIME)) < 0
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }

    private static Optional<Instant> date(String written) {
        try {
            TemporalAccessor parsed = DATE_AND_TIME.parse(written.replace('/', '-'));
            LocalTime time = Optional.ofNullable(parsed.query(TemporalQueries.localTime()))
                    .orElse(LocalTime.MIDNIGHT);
            ZoneOffset offset =
                    Optional.ofNullable(parsed.query(TemporalQueries.offset())).orElse(ZoneOffset.UTC);
            Instant instant =
                    LocalDate.from(parsed).atTime(time).toInstant(offset).truncatedTo(ChronoUnit.SECONDS);
            return Optional.of(instant).filter(some -> isInRange(some.getEpochSecond()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static boolean isInRange(long seconds) {
        return seconds >= 0 && seconds < END_OF_TIME;
    }
}
