package org.suivi.panels;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * Somebody who can ask for the floor: a State, an entity of the United Nations, an organization or an institution.
 *
 * @param code ISO 3166-1 alpha-3 for a State; the ground of lots and of the order by letters
 * @param council the terms as a member of the Council
 * @param accreditation "A" of a national institution, "ecosoc" of a non-governmental organization; empty without
 * @param groups to which it belongs by the lists of the secretariat, beside that of its region
 * @param hasSmallMission null where nobody has said
 */
public record Delegation(
        String code,
        Kind kind,
        LocalizedText names,
        String region,
        List<Term> council,
        String accreditation,
        int version,
        List<String> groups,
        @Nullable Boolean hasSmallMission) {

    /** The regional groups, as they are written in the file of delegations. */
    public static final List<String> REGIONS = List.of("AG", "APG", "EEG", "GRULAC", "WEOG");

    private static final int LONGEST = 300;

    /** What it is, whatever it is accredited for. */
    public enum Kind {
        STATE,
        UN_ENTITY,
        IGO,
        NHRI,
        NGO,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Days from and to, both included. */
    public record Term(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** One term on each line, "2016-01-01/2018-12-31", as they are entered. */
    public String termsInWords() {
        return council.stream().map(term -> term.from() + "/" + term.to()).collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #termsInWords()} writes. */
    public static List<Term> terms(String lines) {
        try {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split("/", 2))
                    .map(days -> new Term(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1])))
                    .toList();
        } catch (DateTimeParseException e) {
            throw new Refused("panel.delegation.status-wrong");
        }
    }

    void mustBeSensible() {
        boolean isNamed = names.texts().values().stream().allMatch(name -> name.length() <= LONGEST)
                && names.exactly(Language.EN) != null;
        if (!code.matches("[A-Z][A-Z0-9-]{1,19}") || !isNamed) {
            throw new Refused("panel.delegation.wrong", LONGEST);
        }
        boolean isInARegion = region.isEmpty() || (kind == Kind.STATE && REGIONS.contains(region));
        boolean isAccredited = accreditation.isEmpty()
                || (kind == Kind.NHRI && accreditation.matches("[AB]"))
                || (kind == Kind.NGO && accreditation.equals("ecosoc"));
        boolean areTerms = council.stream().allMatch(term -> !term.to().isBefore(term.from()));
        if (!isInARegion || !isAccredited || !areTerms || (kind != Kind.STATE && !council.isEmpty())) {
            throw new Refused("panel.delegation.status-wrong");
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
