package org.suivi.panels.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.Delegation;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** A delegation as it is entered: official names, terms in the Council, accreditation. */
public record DelegationForm(
        int version,
        @Nullable String code,
        @Nullable String kind,
        @Nullable String ar,
        @Nullable String zh,
        @Nullable String en,
        @Nullable String fr,
        @Nullable String ru,
        @Nullable String es,
        @Nullable String region,
        @Nullable String terms,
        @Nullable String accreditation) {

    static DelegationForm of(Delegation saved) {
        LocalizedText names = saved.names();
        return new DelegationForm(
                saved.version(),
                saved.code(),
                saved.kind().name(),
                names.exactly(Language.AR),
                names.exactly(Language.ZH),
                names.exactly(Language.EN),
                names.exactly(Language.FR),
                names.exactly(Language.RU),
                names.exactly(Language.ES),
                saved.region(),
                saved.termsInWords(),
                saved.accreditation());
    }

    static DelegationForm empty() {
        return new DelegationForm(0, null, "NGO", null, null, null, null, null, null, null, null, null);
    }

    /** The name in a language; empty where there is none. */
    public String name(Language language) {
        return shown(
                switch (language) {
                    case AR -> ar;
                    case ZH -> zh;
                    case EN -> en;
                    case FR -> fr;
                    case RU -> ru;
                    case ES -> es;
                });
    }

    /** What was entered, over what is saved; there is none for a new one. */
    Delegation over(@Nullable Delegation saved) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, name(language));
        }
        return new Delegation(
                saved == null ? shown(code) : saved.code(),
                saved == null ? read(shown(kind)) : saved.kind(),
                new LocalizedText(names),
                shown(region),
                Delegation.terms(shown(terms)),
                shown(accreditation),
                version,
                List.of(),
                null);
    }

    private static Delegation.Kind read(String kind) {
        try {
            return Delegation.Kind.valueOf(kind);
        } catch (IllegalArgumentException e) {
            throw new Refused("panel.delegation.status-wrong");
        }
    }

    /** Empty where nothing is entered. */
    public String shown(@Nullable String text) {
        return HeadForm.text(text);
    }
}
