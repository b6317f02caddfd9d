package org.suivi.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * Somebody who can ask for the floor: a State, an entity of the United Nations, an organization or an institution.
 *
 * @param code ISO 3166-1 alpha-3 for a State; the ground of lots and of the order by letters
 * @param council the terms as a member of the Council
 * @param accreditation "A" of a national institution, "ecosoc" of a non-governmental organization; empty without
 */
public record Delegation(
        String code, Kind kind, LocalizedText names, String region, List<Term> council, String accreditation) {

    /** What it is, whatever it is accredited for. */
    public enum Kind {
        STATE,
        UN_ENTITY,
        IGO,
        NHRI,
        NGO,
        OTHER
    }

    /** Days from and to, both included. */
    public record Term(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** As what it can speak on a day; nothing for an institution without A status or an organization without consultative status. */
    public Optional<Category> category(LocalDate day) {
        return Optional.ofNullable(
                switch (kind) {
                    case STATE ->
                        council.stream().anyMatch(term -> term.holds(day))
                                ? Category.MEMBER_STATE
                                : Category.OBSERVER_STATE;
                    case UN_ENTITY -> Category.UN_ENTITY;
                    case IGO -> Category.IGO;
                    case NHRI -> accredited("A", Category.NHRI_A);
                    case NGO -> accredited("ecosoc", Category.NGO_ECOSOC);
                    case OTHER -> Category.OTHER;
                });
    }

    private @Nullable Category accredited(String wanted, Category category) {
        return accreditation.equals(wanted) ? category : null;
    }

    /** For the order by letters, which is that of the English names. */
    public String englishName() {
        return names.plain(Language.EN);
    }
}
