package org.lineman.redaction.locate;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import org.lineman.redaction.token.Kind;

/**
 * Something around a word that tells what the word is, such as {@code user=}.
 *
 * @param kinds what each group of the pattern is
 * @param pattern where it stands; RE2, so that the time is linear
 * @param keywords words in lower case of which the line has one if the pattern can be found; none if any line may have it
 */
record Clue(List<Kind> kinds, Pattern pattern, List<String> keywords) {

    static Clue of(Kind kind, String keywords, String pattern) {
        return of(List.of(kind), keywords, pattern);
    }

    static Clue of(List<Kind> kinds, String keywords, String pattern) {
        return new Clue(
                kinds,
                Pattern.compile(pattern),
                Arrays.stream(keywords.split("\\|"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    boolean mayBeIn(Claims claims) {
        return keywords.isEmpty() || keywords.stream().anyMatch(claims.lower()::contains);
    }
}
