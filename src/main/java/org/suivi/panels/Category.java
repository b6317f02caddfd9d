package org.suivi.panels;

import com.ibm.icu.text.ListFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.suivi.shared.Language;

/** As what somebody asks for the floor, in the order in which the Council's reports name speakers. */
public enum Category {
    MEMBER_STATE,
    OBSERVER_STATE,
    UN_ENTITY,
    IGO,
    NHRI_A,
    NGO_ECOSOC,
    PANELLIST,
    OTHER;

    /** Those who can stand on a list of speakers. */
    public static final Set<Category> OF_THE_FLOOR =
            EnumSet.of(MEMBER_STATE, OBSERVER_STATE, UN_ENTITY, IGO, NHRI_A, NGO_ECOSOC, OTHER);

    public static final Set<Category> STATES = EnumSet.of(MEMBER_STATE, OBSERVER_STATE);

    /**
     * Who is admitted, in words: "All", "States only", "Member State and Observer State".
     *
     * @param words the message of a key in the language
     */
    public static String inWords(Set<Category> admitted, Language language, UnaryOperator<String> words) {
        if (admitted.containsAll(OF_THE_FLOOR)) {
            return words.apply("panel.admits.all");
        }
        if (admitted.equals(STATES)) {
            return words.apply("panel.admits.states");
        }
        return ListFormatter.getInstance(language.locale())
                .format(admitted.stream()
                        .sorted()
                        .map(one -> words.apply("panel.category." + one.code()))
                        .toList());
    }

    /** Its place in the order of the Council's reports, in which the constants stand. */
    @SuppressWarnings("EnumOrdinal") // not kept anywhere
    int inReports() {
        return ordinal();
    }

    public boolean isOfStates() {
        return this == MEMBER_STATE || this == OBSERVER_STATE;
    }

    /** National institutions and organizations say at the desk that they are in the room, before they are on the list. */
    public boolean confirmsAtTheDesk() {
        return this == NHRI_A || this == NGO_ECOSOC;
    }

    /** As in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
