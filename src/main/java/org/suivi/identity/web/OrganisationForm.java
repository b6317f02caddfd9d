package org.suivi.identity.web;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.identity.Organisation;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** An organisation as entered: its name by language code, {@code name[fr]}. */
public record OrganisationForm(
        Map<String, String> name,
        Organisation.@Nullable Kind kind,
        @Nullable Long parent,
        int version) {

    private static final int LONGEST_NAME = 200;

    static final OrganisationForm EMPTY = new OrganisationForm(Map.of(), Organisation.Kind.MINISTRY, null, 0);

    public OrganisationForm {
        name = name == null ? Map.of() : name;
    }

    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(
                organisation.name().byCode(), organisation.kind(), organisation.parent(), organisation.version());
    }

    OrganisationForm onVersion(int seen) {
        return new OrganisationForm(name, kind, parent, seen);
    }

    Organisation.Draft toDraft() {
        return new Organisation.Draft(text(name), kind == null ? Organisation.Kind.OTHER : kind, parent);
    }

    /** For the template. */
    public String in(Language language) {
        return name.getOrDefault(language.code(), "");
    }

    static LocalizedText text(Map<String, String> entered) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        entered.forEach((code, text) -> Language.of(code).ifPresent(language -> texts.put(language, text)));
        if (texts.values().stream().anyMatch(text -> text.strip().length() > LONGEST_NAME)) {
            throw new Refused("organisation.name-too-long", LONGEST_NAME);
        }
        return new LocalizedText(texts);
    }
}
