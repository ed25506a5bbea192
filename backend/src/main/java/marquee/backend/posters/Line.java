package marquee.backend.posters;

import java.lang.Character.UnicodeScript;
import java.text.Bidi;

/**
 * One line of a title.
 *
 * @param text what stands in it
 * @param width its estimated length, in ems
 */
record Line(String text, double width) {

    /** Whether the script runs from right to left. */
    boolean rightToLeft() {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** Whether every letter is Latin. */
    boolean isLatin() {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
    }
}
