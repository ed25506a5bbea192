package marquee.catalog.rows;

import java.util.ArrayList;
import java.util.List;

/** Fields between separators, without quotes. */
record SeparatedFormat(String separator) implements RowFormat {

    @Override
    public int mostLines() {
        return 1;
    }

    @Override
    public RowFormat separatedLike(String found) {
        return this;
    }

    @Override
    public boolean crossesLineEnd(String line) {
        return false;
    }

    @Override
    public String[] fields(String text) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            fields.add(text.substring(from, to));
            from = to + separator.length();
        }
        fields.add(text.substring(from));
        return fields.toArray(String[]::new);
    }
}
