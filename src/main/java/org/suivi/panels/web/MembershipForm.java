package org.suivi.panels.web;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.Delegation;
import org.suivi.panels.Membership;
import org.suivi.panels.Memberships;
import org.suivi.shared.Language;

/** Who belongs to a group, as names on lines. */
public record MembershipForm(
        int version, @Nullable String members, @Nullable String whole) {

    static MembershipForm of(Membership saved, Map<String, Delegation> delegations, Language language) {
        return new MembershipForm(saved.version(), names(saved, delegations, language), saved.isWhole() ? "yes" : null);
    }

    /** One on each line, in the order of the delegations. */
    public static String names(Membership saved, Map<String, Delegation> delegations, Language language) {
        return delegations.values().stream()
                .filter(one -> saved.members().contains(one.code()))
                .map(one -> one.names().plain(language))
                .collect(Collectors.joining("\n"));
    }

    public String text() {
        return Objects.requireNonNullElse(members, "");
    }

    public boolean isWhole() {
        return "yes".equals(whole);
    }

    Memberships.Entered entered() {
        return new Memberships.Entered(text(), isWhole(), version);
    }
}
