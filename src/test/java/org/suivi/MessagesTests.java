package org.suivi;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** The interface is complete in six languages, and templates hold no words of their own. */
class MessagesTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern TEXT_CALL = Pattern.compile("screen\\.t\\(\"([a-z0-9.-]+)\"[,)]");
    private static final Messages MESSAGES = new Messages();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKeyExistsInEveryLanguage(Language language) {
        var missing = new TreeSet<>(MESSAGES.all(Language.EN).keySet());
        missing.removeAll(MESSAGES.all(language).keySet());
        assertThat(missing).as("missing in %s", language).isEmpty();
        var unknown = new TreeSet<>(MESSAGES.all(language).keySet());
        unknown.removeAll(MESSAGES.all(Language.EN).keySet());
        assertThat(unknown).as("only in %s", language).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPatternFormatsWithTheArgumentsOfTheEnglishOne(Language language) {
        Map<String, String> inEnglish = MESSAGES.all(Language.EN);
        for (Map.Entry<String, String> entry : MESSAGES.all(language).entrySet()) {
            var format = new MessageFormat(entry.getValue(), language.locale());
            String english = inEnglish.getOrDefault(entry.getKey(), "");
            assertThat(new TreeSet<>(format.getArgumentNames()))
                    .as("%s in %s", entry.getKey(), language)
                    .isEqualTo(new TreeSet<>(new MessageFormat(english, language.locale()).getArgumentNames()));
            assertThat(entry.getValue())
                    .as("%s in %s: an apostrophe before a brace would hide the argument", entry.getKey(), language)
                    .doesNotContain("'{");
        }
    }

    @Test
    void everyKeyStandsInOneModuleOnly() throws IOException {
        var known = new TreeSet<String>();
        var twice = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.endsWith("messages.properties")).toList()) {
                var keys = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    keys.load(reader);
                }
                keys.stringPropertyNames().stream()
                        .filter(key -> !known.add(key))
                        .forEach(twice::add);
            }
        }
        assertThat(twice).as("one of the two is never shown").isEmpty();
    }

    @Test
    void everyKeyThatATemplateUsesExists() throws IOException {
        try (Stream<Path> templates = templates()) {
            for (Path template : templates.toList()) {
                Matcher calls = TEXT_CALL.matcher(Files.readString(template));
                while (calls.find()) {
                    assertThat(MESSAGES.has(calls.group(1)))
                            .as("%s in %s", calls.group(1), template)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void templatesHoldNoWordsOfTheirOwn() throws IOException {
        try (Stream<Path> templates = templates()) {
            for (Path template : templates.toList()) {
                assertThat(wordsOutsideTags(Files.readString(template)))
                        .as("%s", template)
                        .isIn("", "Suivi");
            }
        }
    }

    private static Stream<Path> templates() throws IOException {
        return Files.walk(SOURCES).filter(path -> path.toString().endsWith(".jte"));
    }

    /** What is left of a template without expressions, directives and tags, in letters. */
    private static String wordsOutsideTags(String template) {
        String bare = template.replaceAll("(?s)!\\{.*?;}", " ")
                .replaceAll("(?m)^\\s*@(import|param).*$", " ")
                .replaceAll("(?s)<%--.*?--%>", " ");
        bare = withoutBraces(bare);
        bare = bare.replaceAll("@(template\\.[\\w.-]+)?(if|elseif|for|else|endif|endfor|raw|endraw)?", " ");
        bare = withoutDirectiveArguments(bare);
        bare = bare.replaceAll("(?s)<(script|style).*?</\\1>", " ").replaceAll("(?s)<[^>]*>", " ");
        return bare.replaceAll("&[a-z]+;", " ")
                .replaceAll("[^\\p{L}]+", " ")
                .strip()
                .replaceAll("(Suivi ?)+", "Suivi");
    }

    private static String withoutBraces(String text) {
        var kept = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                depth++;
                i++;
            } else if (depth > 0 && text.charAt(i) == '}') {
                depth--;
            } else if (depth == 0) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    /** Takes out balanced parentheses, which outside of expressions hold only the arguments of directives. */
    private static String withoutDirectiveArguments(String text) {
        String content = text.replaceAll("(?s)`", " ").replaceAll("\\w+ = (?=\\s|\\()", " ");
        return content.replaceAll("\\b[a-z]+\\w* = (\"[^\"]*\"|[\\w.]+)(, ?)?", " ")
                .replaceAll("\\((?:[^()]++|\\((?:[^()]++|\\([^()]*+\\))*+\\))*+\\)", " ");
    }
}
