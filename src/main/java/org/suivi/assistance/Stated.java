package org.suivi.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.PlausibleDay;
import org.suivi.shared.Refused;

/**
 * What only the provider can state: its own identifiers, codes of the IATI standard and amounts. Nobody assumes them; help in kind
 * between countries of the South is no official development assistance unless the provider says that it is.
 *
 * @param identifiers by which others know the project
 * @param within identifiers of what it is a part of
 * @param parts identifiers of its own parts
 */
public record Stated(
        List<String> identifiers, List<String> within, List<String> parts, Codes codes, List<Money> money) {

    public static final Stated NOTHING = new Stated(List.of(), "", "");
    public static final int MOST_AMOUNTS = 12;
    private static final int LONGEST = 300;
    private static final int MOST_IDENTIFIERS = 20;
    private static final BigDecimal HIGHEST = new BigDecimal("1000000000000");

    public Stated {
        identifiers = List.copyOf(identifiers);
        within = within == null ? List.of() : List.copyOf(within);
        parts = parts == null ? List.of() : List.copyOf(parts);
        codes = codes == null ? Codes.NONE : codes;
        money = money == null ? List.of() : List.copyOf(money);
    }

    public Stated(List<String> identifiers, String collaboration, String aid) {
        this(identifiers, List.of(), List.of(), new Codes(collaboration, aid, "", "", ""), List.of());
    }

    /** How it is given, by codes of the standard; empty where the provider says nothing. */
    public record Codes(String collaboration, String aid, String flow, String finance, String tied) {

        static final Codes NONE = new Codes("", "", "", "", "");

        /** The same without what is no code of its list. */
        public Codes kept() {
            return new Codes(
                    kept(collaboration, "[1-4678]"),
                    kept(aid, "[A-L]\\d\\d[0-9ab]?"),
                    kept(flow, "\\d\\d"),
                    kept(finance, "\\d{1,4}"),
                    kept(tied, "[345]"));
        }

        private static String kept(String code, String form) {
            return code.matches(form) ? code : "";
        }
    }

    /**
     * An amount.
     *
     * @param from the day of what was committed or paid, or the first one of a budget line
     * @param to the last day of a budget line
     */
    public record Money(Kind kind, LocalDate from, @Nullable LocalDate to, BigDecimal value, String currency) {

        /** What is said of an amount. */
        public enum Kind {
            BUDGET,
            COMMITMENT,
            DISBURSEMENT,
            EXPENDITURE;

            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        /** A budget line is no longer than a year, and what was committed or paid lies not ahead. */
        public boolean isRight(LocalDate today) {
            boolean isLine =
                    to != null && !to.isBefore(from) && !from.plusYears(1).isBefore(to);
            return currency.matches("[A-Z]{3}")
                    && value.abs().compareTo(HIGHEST) <= 0
                    && (kind == Kind.BUDGET ? isLine : !from.isAfter(today));
        }
    }

    /** The same, known by one more identifier. */
    Stated knownAs(String identifier) {
        return identifiers.contains(identifier)
                ? this
                : new Stated(
                        Stream.concat(identifiers.stream(), Stream.of(identifier))
                                .toList(),
                        within,
                        parts,
                        codes,
                        money);
    }

    void check(LocalDate today) {
        boolean areIdentifiers = Stream.of(identifiers, within, parts)
                .allMatch(each -> each.size() <= MOST_IDENTIFIERS
                        && each.stream().allMatch(identifier -> identifier.length() <= LONGEST));
        if (!areIdentifiers) {
            throw new Refused("need.too-long", LONGEST, LONGEST);
        }
        money.forEach(each -> PlausibleDay.check(each.from()));
        if (money.size() > MOST_AMOUNTS || !money.stream().allMatch(each -> each.isRight(today))) {
            throw new Refused("project.amount-wrong", MOST_AMOUNTS);
        }
    }

    /** The amounts in the order of their days. */
    public List<Money> byDay() {
        return money.stream().sorted(Comparator.comparing(Money::from)).toList();
    }
}
