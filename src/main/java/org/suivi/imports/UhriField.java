package org.suivi.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an entry of the Universal Human Rights Index and the names they have in its exports. */
enum UhriField {
    TEXT("text"),
    STATES("countries", "countriesconcerned"),
    BODY("body", "reccomendingbody", "recommendingbody"),
    SYMBOL("symbol", "documentsymbol"),
    THEMES("themes"),
    PERSONS("affectedpersons"),
    SDGS("sdgs"),
    PUBLISHED("publicationdate", "documentpublicationdate"),
    RECOMMENDING_STATES(
            "uprrecommendingcountry", "uprreccomendingstates", "uprrecommendingstates", "uprrecommendingstate"),
    POSITION("uprpositions", "uprposition"),
    KIND("annotationtype", "type"),
    ANNOTATION_ID("annotationid", "ohchrannotationid"),
    SESSION("uprsession"),
    CYCLE("uprcycle");

    private static final Map<String, UhriField> BY_NAME = byName();

    private final String[] names;

    UhriField(String... names) {
        this.names = names;
    }

    static @Nullable UhriField named(String header) {
        StringBuilder letters = new StringBuilder(header.length());
        header.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> c >= 'a' && c <= 'z')
                .forEach(c -> letters.append((char) c));
        return BY_NAME.get(letters.toString());
    }

    private static Map<String, UhriField> byName() {
        Map<String, UhriField> byName = new HashMap<>();
        for (UhriField field : values()) {
            for (String name : field.names) {
                byName.put(name, field);
            }
        }
        return byName;
    }
}
