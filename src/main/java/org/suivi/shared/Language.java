package org.suivi.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The six official languages of the United Nations, in the order of their names in English. */
public enum Language {
    AR("العربية"),
    ZH("中文"),
    EN("English"),
    FR("Français"),
    RU("Русский"),
    ES("Español");

    private final String ownName;
    private final String code = name().toLowerCase(Locale.ROOT);

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** "ar", "zh" ...: as in URLs, bundles and columns. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The name in the language itself, for the language choice. */
    public String ownName() {
        return ownName;
    }

    public boolean isRightToLeft() {
        return this == AR;
    }

    /** For the {@code dir} attribute. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /** For numbers, dates, plurals and collation. Arabic keeps the digits 0-9, as UN documents do. */
    public Locale locale() {
        return this == AR ? Locale.forLanguageTag("ar-u-nu-latn") : Locale.forLanguageTag(code());
    }

    /** Reads "fr", "FR" or "fr-CA"; empty when it is none of the six. */
    public static Optional<Language> of(@Nullable String tag) {
        if (tag == null || tag.length() < 2) {
            return Optional.empty();
        }
        String code = tag.substring(0, 2).toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (language.code().equals(code) && (tag.length() == 2 || tag.charAt(2) == '-' || tag.charAt(2) == '_')) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    @JsonCreator
    static Language ofCode(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("Not one of the six languages: " + code));
    }
}
