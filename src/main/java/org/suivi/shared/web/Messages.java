package org.suivi.shared.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.suivi.shared.Language;

/**
 * The program's own words in six languages, from the {@code messages} bundles beside the templates of every module. Patterns are
 * ICU's, for plurals by language; the arguments are numbered.
 */
@Component
public final class Messages {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

    public Messages() {
        for (Language language : Language.values()) {
            patterns.put(language, read(language));
            formats.put(language, new ConcurrentHashMap<>());
        }
    }

    /** The message in the language; in English where a translation is missing; the key itself where there is none. */
    public String text(Language language, String key, Object... arguments) {
        String pattern = pattern(language, key);
        if (pattern == null) {
            return key;
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        MessageFormat format =
                formatsOf(language).computeIfAbsent(key, unused -> new MessageFormat(pattern, language.locale()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    public boolean has(String key) {
        return patternsOf(Language.EN).containsKey(key);
    }

    /** All keys and patterns of a language, for the test that compares them. */
    public Map<String, String> all(Language language) {
        return Map.copyOf(patternsOf(language));
    }

    private @org.jspecify.annotations.Nullable String pattern(Language language, String key) {
        String own = patternsOf(language).get(key);
        return own != null ? own : patternsOf(Language.EN).get(key);
    }

    private Map<String, String> patternsOf(Language language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private Map<String, MessageFormat> formatsOf(Language language) {
        return formats.getOrDefault(language, new ConcurrentHashMap<>());
    }

    private static Map<String, String> read(Language language) {
        String file = language == Language.EN ? "messages.properties" : "messages_" + language.code() + ".properties";
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:org/suivi/**/" + file)) {
                var bundle = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    bundle.load(reader);
                }
                bundle.stringPropertyNames().forEach(key -> all.put(key, bundle.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
