package org.suivi.identity;

import static org.suivi.shared.Permission.ADMINISTER;
import static org.suivi.shared.Permission.ASSESS;
import static org.suivi.shared.Permission.CONTRIBUTE;
import static org.suivi.shared.Permission.EDIT_RECORDS;
import static org.suivi.shared.Permission.IMPORT;
import static org.suivi.shared.Permission.KEEP_OWN_VIEWS;
import static org.suivi.shared.Permission.MANAGE_SYSTEM;
import static org.suivi.shared.Permission.NOTHING;
import static org.suivi.shared.Permission.OWN_ACCOUNT;
import static org.suivi.shared.Permission.READ;
import static org.suivi.shared.Permission.READ_AUDIT;
import static org.suivi.shared.Permission.READ_PUBLISHED;
import static org.suivi.shared.Permission.READ_RESTRICTED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.suivi.shared.Permission;

/** What a person is in a system, and what that allows: the whole table of permissions is here. */
public enum Role {
    ADMINISTRATOR(
            READ_PUBLISHED,
            READ,
            READ_RESTRICTED,
            KEEP_OWN_VIEWS,
            EDIT_RECORDS,
            CONTRIBUTE,
            IMPORT,
            MANAGE_SYSTEM,
            READ_AUDIT,
            ADMINISTER),
    SECRETARIAT(
            READ_PUBLISHED,
            READ,
            READ_RESTRICTED,
            KEEP_OWN_VIEWS,
            EDIT_RECORDS,
            CONTRIBUTE,
            ASSESS,
            IMPORT,
            MANAGE_SYSTEM,
            READ_AUDIT),
    FOCAL_POINT(READ_PUBLISHED, READ, KEEP_OWN_VIEWS, CONTRIBUTE),
    READER(READ_PUBLISHED, READ, KEEP_OWN_VIEWS),
    NHRI(READ_PUBLISHED, READ, KEEP_OWN_VIEWS, ASSESS),
    CIVIL_SOCIETY(READ_PUBLISHED, KEEP_OWN_VIEWS, ASSESS),
    PARLIAMENT(READ_PUBLISHED, KEEP_OWN_VIEWS),
    UN_PARTNER(READ_PUBLISHED, KEEP_OWN_VIEWS);

    @SuppressWarnings("ImmutableEnumChecker") // filled once, in the constructor
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = EnumSet.of(NOTHING, OWN_ACCOUNT);
        this.permissions.addAll(Set.of(permissions));
    }

    /** "focal-point": in the database, in message keys and in the audit log. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
