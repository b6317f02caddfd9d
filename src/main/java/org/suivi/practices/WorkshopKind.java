package org.suivi.practices;

import static org.suivi.practices.WorkshopField.CHALLENGE;
import static org.suivi.practices.WorkshopField.COUNTRY;
import static org.suivi.practices.WorkshopField.EARLIEST;
import static org.suivi.practices.WorkshopField.EVIDENCE;
import static org.suivi.practices.WorkshopField.FUNCTION;
import static org.suivi.practices.WorkshopField.LANGUAGE;
import static org.suivi.practices.WorkshopField.LATEST;
import static org.suivi.practices.WorkshopField.MODALITY;
import static org.suivi.practices.WorkshopField.RESULT;
import static org.suivi.practices.WorkshopField.TEXT;
import static org.suivi.practices.WorkshopField.THEME;
import static org.suivi.practices.WorkshopField.TITLE;
import static org.suivi.practices.WorkshopField.TOTAL;
import static org.suivi.practices.WorkshopField.UNIT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.suivi.cooperation.Entity;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;

/** What can be written many at a time. */
public enum WorkshopKind {
    PRACTICE(
            Entity.PRACTICE,
            Permission.SHARE_PRACTICES,
            TITLE,
            CHALLENGE,
            WorkshopField.ACTION,
            RESULT,
            COUNTRY,
            THEME,
            FUNCTION,
            EVIDENCE),
    OFFER(
            Entity.OFFER,
            Permission.OFFER_ASSISTANCE,
            TITLE,
            TEXT,
            THEME,
            FUNCTION,
            MODALITY,
            LANGUAGE,
            UNIT,
            TOTAL,
            EARLIEST,
            LATEST);

    private final Entity entity;
    private final Permission permission;
    private final List<WorkshopField> fields;

    WorkshopKind(Entity entity, Permission permission, WorkshopField... fields) {
        this.entity = entity;
        this.permission = permission;
        this.fields = List.of(fields);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its place in addresses. */
    public String path() {
        return "/clearing-house/workshop/" + code() + "s";
    }

    public Entity entity() {
        return entity;
    }

    /** What one must be allowed to do in the name of a party. */
    public Permission permission() {
        return permission;
    }

    /** Whether its owner gives the word, before it is submitted, that nobody is named or can be harmed. */
    public boolean asksHarmless() {
        return this == PRACTICE;
    }

    public List<WorkshopField> fields() {
        return fields;
    }

    /** By the last word of an address. */
    public static WorkshopKind at(String word) {
        return Arrays.stream(values())
                .filter(kind -> (kind.code() + "s").equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }
}
