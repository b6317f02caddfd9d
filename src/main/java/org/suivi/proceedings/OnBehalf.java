package org.suivi.proceedings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suivi.panels.Delegation;
import org.suivi.panels.Groups;
import org.suivi.shared.Language;

/**
 * For whom somebody spoke, as it stands behind a name. Known groups have the form that the grammar of the language wants; States have
 * their official names after a colon, which needs no form; what is neither stays as it was entered.
 */
final class OnBehalf {

    private final PaperWords words;
    private final Map<String, Delegation> named;

    OnBehalf(PaperWords words, Collection<Delegation> delegations) {
        this.words = words;
        this.named = new HashMap<>();
        for (Delegation one : delegations) {
            named.put(Groups.key(one.code()), one);
            one.names().texts().values().forEach(name -> named.put(Groups.key(name), one));
        }
    }

    /** "on behalf of the Group of African States"; empty when somebody spoke for nobody else. */
    String of(List<String> others) {
        List<String> formed = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        for (String other : others) {
            form(other).ifPresentOrElse(formed::add, () -> listed.add(name(other)));
        }
        List<String> parts = new ArrayList<>();
        if (!formed.isEmpty()) {
            parts.add(words.t("proceedings.on-behalf", words.and(formed)));
        }
        if (!listed.isEmpty()) {
            parts.add(words.t("proceedings.on-behalf.list", words.and(listed)));
        }
        return words.apartBySemicolons(parts);
    }

    private Optional<String> form(String other) {
        Delegation known = named.get(Groups.key(other));
        String name = known == null ? other : known.englishName();
        String form = Groups.form(name, words.language()).orElse(null);
        if (form == null && words.language() == Language.EN) {
            return Optional.of(name);
        }
        return Optional.ofNullable(form);
    }

    private String name(String other) {
        Delegation known = named.get(Groups.key(other));
        return known == null ? words.entered(other) : words.name(known.names());
    }
}
