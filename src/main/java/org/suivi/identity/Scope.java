package org.suivi.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.suivi.shared.Permission;

/** What a token may be used for: never more than its person may do, and never the person's own account. */
public enum Scope {
    READ(Permission.READ_PUBLISHED, Permission.READ, Permission.READ_RESTRICTED),
    /** Reserved: no endpoint takes changes from programs yet, and no page issues it. */
    WRITE(Permission.KEEP_OWN_VIEWS, Permission.EDIT_RECORDS, Permission.IMPORT);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Permission> permissions;

    Scope(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** As in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What is left of a person's permissions for a token with these scopes. */
    static Set<Permission> within(Set<Permission> ofPerson, Set<Scope> scopes) {
        EnumSet<Permission> left = EnumSet.of(Permission.NOTHING);
        scopes.forEach(scope -> left.addAll(scope.permissions));
        left.removeIf(permission -> permission != Permission.NOTHING && !ofPerson.contains(permission));
        return left;
    }
}
