package org.suivi.identity;

import static org.suivi.shared.Permission.ADMINISTER;
import static org.suivi.shared.Permission.ASK_FOR_ASSISTANCE;
import static org.suivi.shared.Permission.ASSESS;
import static org.suivi.shared.Permission.ASSESS_ASSISTANCE;
import static org.suivi.shared.Permission.AUDIT_CLEARING_HOUSE;
import static org.suivi.shared.Permission.CONTRIBUTE;
import static org.suivi.shared.Permission.COORDINATE_ASSISTANCE;
import static org.suivi.shared.Permission.DRAFT_ASSISTANCE;
import static org.suivi.shared.Permission.EDIT_RECORDS;
import static org.suivi.shared.Permission.IMPORT;
import static org.suivi.shared.Permission.KEEP_OWN_VIEWS;
import static org.suivi.shared.Permission.MANAGE_SYSTEM;
import static org.suivi.shared.Permission.NOTHING;
import static org.suivi.shared.Permission.OFFER_ASSISTANCE;
import static org.suivi.shared.Permission.OWN_ACCOUNT;
import static org.suivi.shared.Permission.RAISE_CHALLENGES;
import static org.suivi.shared.Permission.READ;
import static org.suivi.shared.Permission.READ_ALL_FIGURES;
import static org.suivi.shared.Permission.READ_ASSISTANCE;
import static org.suivi.shared.Permission.READ_AUDIT;
import static org.suivi.shared.Permission.READ_EXTRANET;
import static org.suivi.shared.Permission.READ_PUBLISHED;
import static org.suivi.shared.Permission.READ_RESTRICTED;
import static org.suivi.shared.Permission.RUN_CLEARING_HOUSE;
import static org.suivi.shared.Permission.RUN_PANELS;
import static org.suivi.shared.Permission.SHARE_PRACTICES;
import static org.suivi.shared.Permission.SPEAK_IN_PANELS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.suivi.shared.Permission;

/** What a person is in a system or between countries, and what that allows: the whole table of permissions is here. */
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
            READ_AUDIT,
            READ_ASSISTANCE,
            READ_ALL_FIGURES,
            DRAFT_ASSISTANCE,
            ASK_FOR_ASSISTANCE,
            OFFER_ASSISTANCE,
            ASSESS_ASSISTANCE,
            SHARE_PRACTICES),
    FOCAL_POINT(READ_PUBLISHED, READ, KEEP_OWN_VIEWS, CONTRIBUTE, READ_ASSISTANCE, DRAFT_ASSISTANCE, ASSESS_ASSISTANCE),
    READER(READ_PUBLISHED, READ, KEEP_OWN_VIEWS),
    NHRI(READ_PUBLISHED, READ, KEEP_OWN_VIEWS, ASSESS, ASSESS_ASSISTANCE, SHARE_PRACTICES, RAISE_CHALLENGES),
    CIVIL_SOCIETY(READ_PUBLISHED, KEEP_OWN_VIEWS, ASSESS, ASSESS_ASSISTANCE, SHARE_PRACTICES, RAISE_CHALLENGES),
    PARLIAMENT(READ_PUBLISHED, KEEP_OWN_VIEWS),
    UN_PARTNER(READ_PUBLISHED, KEEP_OWN_VIEWS, READ_ASSISTANCE),
    CLEARING_HOUSE_DESK(READ_ASSISTANCE, READ_ALL_FIGURES, RUN_CLEARING_HOUSE),
    /** Of a State that keeps its national system elsewhere. */
    NATIONAL_FOCAL_POINT(
            READ_ASSISTANCE,
            READ_ALL_FIGURES,
            DRAFT_ASSISTANCE,
            ASK_FOR_ASSISTANCE,
            OFFER_ASSISTANCE,
            ASSESS_ASSISTANCE,
            SHARE_PRACTICES),
    ASSISTANCE_PROVIDER(READ_ASSISTANCE, OFFER_ASSISTANCE, ASSESS_ASSISTANCE, SHARE_PRACTICES),
    COUNTRY_COORDINATOR(READ_ASSISTANCE, COORDINATE_ASSISTANCE, SHARE_PRACTICES),
    /** Reads the log of the clearing house, the sums of its boards, and of its records what everybody reads. */
    AUDITOR(AUDIT_CLEARING_HOUSE, READ_ALL_FIGURES),
    COUNCIL_SECRETARIAT(RUN_PANELS, READ_EXTRANET),
    DELEGATION(SPEAK_IN_PANELS, READ_EXTRANET);

    /** The roles that a person has in a national system, in the name of one of its organisations. */
    public static final List<Role> OF_SYSTEMS =
            Arrays.stream(values()).filter(Role::isOfSystem).toList();

    /** The roles that a person has in the installation as a whole. */
    public static final List<Role> OF_INSTALLATION =
            Arrays.stream(values()).filter(role -> !role.isOfSystem()).toList();

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

    public boolean isOfSystem() {
        return permissions.contains(READ_PUBLISHED) && this != ADMINISTRATOR;
    }

    /** Whether one named for a State may do it for that State: who coordinates there is of the United Nations, and speaks for none. */
    boolean holdsForStates(Permission permission) {
        return this != COUNTRY_COORDINATOR || permission == COORDINATE_ASSISTANCE;
    }

    /**
     * Whether one who has it in a national system may do it for the State of that system: institutions and organisations tell what
     * worked and what stands in the way in their own name alone.
     */
    boolean holdsForItsState(Permission permission) {
        boolean isInOwnName = permission == SHARE_PRACTICES || permission == RAISE_CHALLENGES;
        return !isInOwnName || (this != NHRI && this != CIVIL_SOCIETY);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
