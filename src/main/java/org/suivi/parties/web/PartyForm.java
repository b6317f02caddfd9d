package org.suivi.parties.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.shared.LocalizedText;

/**
 * A party as entered.
 *
 * @param name by the code of the language
 */
public record PartyForm(
        int version,
        @NotBlank String code,
        @Nullable String kind,
        Map<String, String> name,
        @Nullable String region) {

    static final PartyForm EMPTY = new PartyForm(0, "", PartyKind.UN_ENTITY.code(), Map.of(), "");

    public PartyForm {
        name = name == null ? Map.of() : name;
        code = code == null ? "" : code;
    }

    static PartyForm of(Party party) {
        return new PartyForm(
                party.version(),
                party.draft().code(),
                party.kind().code(),
                party.name().byCode(),
                party.region());
    }

    /** What was entered, to be saved on top of what somebody else saved meanwhile. */
    PartyForm over(Party saved) {
        return new PartyForm(saved.version(), saved.draft().code(), kind, name, region);
    }

    Party.Draft toDraft() {
        return new Party.Draft(
                code.strip(),
                PartyKind.of(kind).orElse(PartyKind.UN_ENTITY),
                LocalizedText.byCode(name),
                region == null ? "" : region.strip());
    }
}
