package org.suivi.identity.web;

import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.suivi.identity.OpenSystem;
import org.suivi.shared.Language;

/** A new national system as entered. */
public record SystemForm(@Pattern(regexp = "[a-z]{3}") String code, Map<String, String> name, String zone) {

    static final SystemForm EMPTY = new SystemForm("", Map.of(), "UTC");

    public SystemForm {
        code = code == null ? "" : code.strip().toLowerCase(Locale.ROOT);
        name = name == null ? Map.of() : name;
        zone = zone == null ? "" : zone;
    }

    OpenSystem toCommand() {
        return new OpenSystem(code, OrganisationForm.text(name), ZoneId.of(zone), false);
    }

    /** For the template. */
    public String in(Language language) {
        return name.getOrDefault(language.code(), "");
    }
}
