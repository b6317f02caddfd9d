package org.suivi.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.suivi.shared.Refused;

/**
 * What makes a password good enough: length, and that it is none of those that are tried first. There is no rule about kinds of
 * characters, because such rules make passwords worse (NIST SP 800-63B, section 5.1.1.2).
 */
@Component
class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final Pattern ENDS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern REPEATED = Pattern.compile("^(.{1,12}?)\\1+.{0,2}$", Pattern.DOTALL);
    private static final List<String> ROWS = List.of(
            "01234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "qwertzuiopasdfghjklyxcvbnm",
            "йцукенгшщзхъфывапролджэячсмитьбю",
            "abcdefghijklmnopqrstuvwxyzabcdef",
            "1q2w3e4r5t6y7u8i9o0p",
            "1qaz2wsx3edc4rfv5tgb6yhn");

    private final Set<String> common = read();

    /** Refuses a password that is too short, too long, among the commonest, or made of what everybody knows of the person. */
    void check(String password, Collection<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Refused("password.length", SHORTEST, LONGEST);
        }
        String plain = password.toLowerCase(Locale.ROOT).strip();
        Set<String> words = words(known);
        if (isGuessedFirst(plain, words) || isGuessedFirst(unleet(plain), words)) {
            throw new Refused("password.common");
        }
    }

    private boolean isGuessedFirst(String plain, Set<String> words) {
        String core = ENDS.matcher(plain).replaceAll("");
        List<String> candidates =
                core.isEmpty() ? List.of(plain, once(plain)) : List.of(plain, core, once(plain), once(core));
        for (String candidate : candidates) {
            if (candidate.length() < 4 || common.contains(candidate) || words.contains(candidate) || isRow(candidate)) {
                return true;
            }
        }
        return !core.isEmpty() && withoutWords(core, words).length() < 4;
    }

    /** "abcabcabc" is only "abc". */
    private static String once(String text) {
        var repeated = REPEATED.matcher(text);
        return repeated.matches() ? repeated.group(1) : text;
    }

    private static boolean isRow(String text) {
        String back = new StringBuilder(text).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(text) || row.contains(back));
    }

    private static String withoutWords(String text, Set<String> words) {
        String rest = text;
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        return rest.replaceAll("[^\\p{L}]", "");
    }

    private static Set<String> words(Collection<String> known) {
        return known.stream()
                .flatMap(text -> Pattern.compile("[^\\p{L}\\p{N}]+").splitAsStream(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= 3)
                .collect(Collectors.toSet());
    }

    private static String unleet(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static Set<String> read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("identity/common-passwords.txt").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
