package marquee.catalog.movielens.people;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marquee.catalog.PersonFeatures;
import marquee.catalog.PersonFeatures.AgeGroup;
import marquee.catalog.PersonFeatures.Gender;
import marquee.catalog.rows.BadRow;
import marquee.catalog.rows.BadRow.Fault;
import marquee.catalog.rows.FileRow;
import marquee.catalog.rows.Parser;
import marquee.catalog.values.NumberParser;

/** Rows of ML-1M's users.dat and ML-100K's u.user. Where people live, which both tell too, is not read. */
public final class PersonRows {

    /** The columns of users.dat. */
    public static final List<String> MILLION = List.of("userId", "gender", "age", "occupation", "zipCode");

    /** The columns of u.user. */
    public static final List<String> HUNDRED_THOUSAND = List.of("userId", "age", "gender", "occupation", "zipCode");

    private static final long OLDEST = 120;
    private static final int LONGEST_OCCUPATION = 40;

    /** By ML-1M's numbers from 0 (its README). */
    private static final List<String> OCCUPATIONS = List.of(
            "other",
            "educator",
            "artist",
            "clerical",
            "college student",
            "customer service",
            "doctor",
            "executive",
            "farmer",
            "homemaker",
            "k-12 student",
            "lawyer",
            "programmer",
            "retired",
            "sales",
            "scientist",
            "self-employed",
            "engineer",
            "tradesman",
            "unemployed",
            "writer");

    private PersonRows() {}

    /** Reads rows of either; of a person who is told of again the first row counts. */
    public static Parser<FileRow, PersonFeatures> parser() {
        LongSet seen = new LongOpenHashSet();
        return row -> {
            long person = row.positive("userId");
            if (!seen.add(person)) {
                throw new BadRow(Fault.REPEATED, "person " + person + " is told of a second time");
            }
            return new PersonFeatures(
                    person,
                    row.optional("gender", PersonRows::gender),
                    row.optional("age", PersonRows::age),
                    row.optional("occupation", PersonRows::occupation));
        };
    }

    private static Gender gender(String written) throws BadRow {
        return switch (written.toUpperCase(Locale.ROOT)) {
            case "F", "FEMALE" -> Gender.FEMALE;
            case "M", "MALE" -> Gender.MALE;
            default -> throw new BadRow("\"" + written + "\" is neither F nor M");
        };
    }

    /** ML-1M's 1 is everybody under 18. */
    private static AgeGroup age(String written) throws BadRow {
        return NumberParser.whole(written)
                .filter(years -> years > 0 && years <= OLDEST)
                .map(years -> AgeGroup.of(years.intValue()))
                .orElseThrow(() -> new BadRow("\"" + written + "\" is not a number of years from 1 to " + OLDEST));
    }

    private static String occupation(String written) throws BadRow {
        Optional<Long> number = NumberParser.whole(written);
        if (number.filter(known -> known < 0 || known >= OCCUPATIONS.size()).isPresent()) {
            throw new BadRow("\"" + written + "\" is not a number from 0 to " + (OCCUPATIONS.size() - 1));
        }
        if (written.length() > LONGEST_OCCUPATION) {
            throw new BadRow("\"" + written + "\" is longer than " + LONGEST_OCCUPATION + " letters");
        }
        return number.map(known -> OCCUPATIONS.get(known.intValue())).orElseGet(() -> written.toLowerCase(Locale.ROOT));
    }
}
