package org.suivi.iati;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.suivi.assistance.DocumentKind;
import org.suivi.assistance.PartRole;
import org.suivi.assistance.Policy;
import org.suivi.assistance.ProjectState;
import org.suivi.assistance.Stated.Money;
import org.suivi.iati.Activity.Amount;
import org.suivi.iati.Activity.Purpose;
import org.suivi.iati.Activity.Reporting;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;

/** Codes of the standard for what Suivi names in its own way. */
final class Codes {

    /** Human rights, the sector of what nothing more special is known of. */
    static final String HUMAN_RIGHTS = "15160";

    /** A region for countries that have no code of their own. */
    static final String UNSPECIFIED = "998";

    /** Sectors of the DAC that have to do with human rights; others are left out when a file is read. */
    static final Set<String> SECTORS = Set.of(
            HUMAN_RIGHTS,
            "15130",
            "15131",
            "15132",
            "15134",
            "15135",
            "15136",
            "15137",
            "15150",
            "15152",
            "15153",
            "15170",
            "15180",
            "15190",
            "15196");

    private static final Map<String, String> CHANNELS = Map.of(
            "ohchr", "41313",
            "vftc", "41137",
            "undp", "41114",
            "unicef", "41122",
            "un-women", "41146");

    private static final Map<String, String> OF_FUNCTIONS = Map.of(
            "LAW_DRAFT", "15130",
            "JUSTICE_PRACTICE", "15130",
            "INDICATORS_DATA", "15196",
            "CONSULTATION", "15150");

    /** "SVN" to "SI", for the countries of ISO 3166. */
    private static final Map<String, String> ALPHA_2 = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(
                    code -> new Locale.Builder()
                            .setRegion(code)
                            .build()
                            .getISO3Country()
                            .toLowerCase(Locale.ROOT),
                    code -> code));

    private static final Map<Money.Kind, String> TRANSACTIONS =
            Map.of(Money.Kind.COMMITMENT, "2", Money.Kind.DISBURSEMENT, "3", Money.Kind.EXPENDITURE, "4");

    private static final Map<String, String> FORMATS = Map.of(
            "pdf", "application/pdf",
            "doc", "application/msword",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "odt", "application/vnd.oasis.opendocument.text");

    private Codes() {}

    static Optional<String> country(Party state) {
        return Optional.ofNullable(ALPHA_2.get(state.draft().code()));
    }

    static String channel(Party party) {
        return CHANNELS.getOrDefault(party.draft().code(), "");
    }

    /** Channels that begin with 41 are entities of the United Nations; those without one here are known by their names. */
    static boolean isOfUnitedNations(Reporting reporting, List<Party> parties) {
        return reporting.ref().matches("XM-DAC-41\\d{3}")
                || parties.stream()
                        .filter(party -> party.kind() == PartyKind.UN_ENTITY)
                        .anyMatch(party -> reporting.name().texts().values().stream()
                                .anyMatch(party.name().texts()::containsValue));
    }

    /** The identifier of those whose channel is known; others go by their names. */
    static String organisation(Party party) {
        String channel = channel(party);
        return channel.isEmpty() ? "" : "XM-DAC-" + channel;
    }

    static String type(Party party) {
        return switch (party.kind()) {
            case STATE -> "10";
            case NHRI -> "15";
            case CIVIL_SOCIETY -> "22";
            case UN_ENTITY, REGIONAL_ORGANISATION, FUND -> "40";
        };
    }

    static String role(PartRole role) {
        return switch (role) {
            case FUNDER -> "1";
            case RECIPIENT, BENEFICIARY -> "2";
            case COORDINATOR, HOST -> "3";
            case PROVIDER, SECOND_PROVIDER -> "4";
        };
    }

    static String status(ProjectState state) {
        return switch (state) {
            case AGREED, PLANNED -> "1";
            case ACTIVE -> "2";
            case COMPLETED, ASSESSED -> "3";
            case FOLLOWED_UP, CLOSED -> "4";
            case CANCELLED -> "5";
            case SUSPENDED -> "6";
        };
    }

    /** Among the markers of the DAC. */
    static String policy(Policy policy) {
        return switch (policy) {
            case GENDER -> "1";
            case PARTICIPATION -> "3";
            case DISABILITY -> "11";
        };
    }

    /** Among the categories of documents. */
    static String category(DocumentKind kind) {
        return switch (kind) {
            case ASSESSMENT -> "A07";
            case RESULTS -> "A08";
            case AGREEMENT -> "A09";
        };
    }

    /** "16.3" is a target of the goal "16". */
    static String tagVocabulary(String target) {
        return target.contains(".") ? "3" : "2";
    }

    static Amount amount(Money money) {
        String type = TRANSACTIONS.getOrDefault(money.kind(), "");
        return new Amount(type, money.from(), money.to(), money.value(), money.currency(), Purpose.UNTOLD);
    }

    /** The transactions that are kept; a budget line is none. */
    static Optional<Money.Kind> kind(Amount amount) {
        return Arrays.stream(Money.Kind.values())
                .filter(kind -> TRANSACTIONS.getOrDefault(kind, "").equals(amount.type()))
                .findFirst();
    }

    /** The media type of a document, by how its address ends; what has no such end is a page. */
    static String format(String address) {
        String path = address.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "");
        return FORMATS.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/html");
    }

    /** The sector of the first kind of change that has one. */
    static String sector(List<String> functions) {
        return functions.stream()
                .filter(OF_FUNCTIONS::containsKey)
                .map(function -> OF_FUNCTIONS.getOrDefault(function, HUMAN_RIGHTS))
                .findFirst()
                .orElse(HUMAN_RIGHTS);
    }
}
