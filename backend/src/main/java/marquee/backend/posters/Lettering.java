package marquee.backend.posters;

import java.lang.Character.UnicodeScript;

/** How wide bold letters are, near enough for Helvetica and its kin. Widths are in ems. */
final class Lettering {

    private static final String THIN = "iljI.,:;'’!|·";
    private static final String NARROW = "ftr()[]{}-/\\\"“”*° ";
    private static final String WIDE = "mwMW@%&—…QOG";
    private static final double LETTER = 0.6;
    private static final double CAPITAL = 0.72;

    private Lettering() {}

    static double width(String text) {
        return text.codePoints().mapToDouble(Lettering::width).sum();
    }

    private static double width(int letter) {
        if (THIN.indexOf(letter) >= 0) {
            return 0.3;
        }
        if (NARROW.indexOf(letter) >= 0) {
            return 0.38;
        }
        if (WIDE.indexOf(letter) >= 0) {
            return 0.88;
        }
        return isMark(letter) ? 0 : isSquare(letter) ? 1 : Character.isUpperCase(letter) ? CAPITAL : LETTER;
    }

    private static boolean isMark(int letter) {
        var type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /** Chinese, Japanese and Korean signs, and pictures, fill a square each. */
    private static boolean isSquare(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
            default -> Character.isEmoji(letter) && letter > 0xFF;
        };
    }
}
