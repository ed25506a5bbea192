package marquee.backend.erasures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marquee.database.Postgres;
import marquee.database.TestDatabase;

/**
 * What tells of somebody, wherever it is looked for: their number and their name, in words and in the bytes that this house
 * writes (decimal digits, varints of protobuf, eight bytes).
 */
final class Remains {

    private final Pattern words;
    private final List<String> bytes;

    Remains(long person, String name) {
        this.words =
                Pattern.compile("(?<![0-9])" + person + "(?![0-9])|" + Pattern.quote(name), Pattern.CASE_INSENSITIVE);
        this.bytes = Stream.of(
                        Long.toString(person).getBytes(StandardCharsets.UTF_8),
                        varint(person),
                        ByteBuffer.allocate(Long.BYTES).putLong(person).array(),
                        name.getBytes(StandardCharsets.UTF_8))
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    /** Whether a text or, as hexadecimal digits, bytes tell of them. */
    boolean areIn(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return words.matcher(text).find() || bytes.stream().anyMatch(small::contains);
    }

    /** Whether bytes tell of them. */
    boolean areIn(byte[] content) {
        return areIn(HexFormat.of().formatHex(content)) || areIn(new String(content, StandardCharsets.ISO_8859_1));
    }

    /** Rows of whatever tables there are, as JSON behind the table's name. */
    List<String> rows(Postgres postgres) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : column(postgres, """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                UNION ALL SELECT matviewname FROM pg_matviews WHERE schemaname = 'public'
                ORDER BY 1
                """)) {
            column(postgres, "SELECT to_jsonb(t)::text FROM " + table + " AS t").stream()
                    .filter(this::areIn)
                    .forEach(row -> found.add(table + " " + row));
        }
        return found;
    }

    private static List<String> column(Postgres postgres, String sql) throws SQLException {
        try (var connection = TestDatabase.connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private static byte[] varint(long value) {
        var bytes = ByteBuffer.allocate(10);
        long left = value;
        while (left >= 128) {
            bytes.put((byte) ((left & 127) | 128));
            left >>>= 7;
        }
        bytes.put((byte) left);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
