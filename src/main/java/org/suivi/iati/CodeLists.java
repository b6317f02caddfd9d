package org.suivi.iati;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The lists of codes of the standard that Suivi reads, by their names there, and which codes of an activity stand in none. */
final class CodeLists {

    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("ActivityStatus", "[1-6]"),
            Map.entry("OrganisationRole", "[1-4]"),
            Map.entry("OrganisationType", "1[015]|2[1-4]|30|40|60|7[0-3]|80|90"),
            Map.entry("DescriptionType", "[1-4]"),
            Map.entry("OtherIdentifierType", "A[1-39]|B[19]"),
            Map.entry("CollaborationType", "[1-4678]"),
            Map.entry("FlowType", "10|2[0-2]|3[0567]|40|50"),
            Map.entry("FinanceType", "\\d{1,4}"),
            Map.entry(
                    "AidType",
                    "A0[0-2]|B0(1|2[12ab]?|3[1-3]?|[45])|C01|D0(1[1-3]?|21?)|E0[12]|F0[1-3]|G01|H0[0-6]|I0[1-5]|J01|"
                            + "K0(1[12]?|2)|L01"),
            Map.entry("TiedStatus", "[345]"),
            Map.entry("PolicyMarker", "[1-9]|1[0-2]"),
            Map.entry("PolicySignificance", "[0-4]"),
            Map.entry("TagVocabulary", "[1-5]|99"),
            Map.entry("TransactionType", "[1-9]|1[0-3]"),
            Map.entry("DocumentCategory", "A(0[1-9]|1[0-2])|B(0[1-9]|1[0-8])"),
            Map.entry("ResultType", "[1239]"),
            Map.entry("IndicatorMeasure", "[1-5]"));

    private static final Set<String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    private CodeLists() {}

    /** "ActivityStatus:9", for each code that its list does not have; what is not told is no code. */
    static Set<String> unknown(Activity activity) {
        Map<String, Set<String>> told = new HashMap<>();
        tell(told, "ActivityStatus", activity.status());
        tell(told, "OrganisationType", activity.reporting().type());
        activity.taking().forEach(taking -> {
            tell(told, "OrganisationRole", taking.role());
            tell(told, "OrganisationType", taking.type());
        });
        activity.descriptions().forEach(each -> tell(told, "DescriptionType", each.type()));
        activity.others().stream()
                .filter(other -> !List.of(ActivityReader.RELATED, ActivityReader.PARENT, ActivityReader.CHILD)
                        .contains(other.type()))
                .forEach(other -> tell(told, "OtherIdentifierType", other.type()));
        tell(told, "CollaborationType", activity.stated().collaboration());
        tell(told, "FlowType", activity.stated().flow());
        tell(told, "FinanceType", activity.stated().finance());
        tell(told, "AidType", activity.stated().aid());
        tell(told, "TiedStatus", activity.stated().tied());
        activity.tags().forEach(tag -> tell(told, "TagVocabulary", tag.vocabulary()));
        activity.amounts().forEach(amount -> tell(told, "TransactionType", amount.type()));
        more(told, activity.more());
        Set<String> unknown = new TreeSet<>();
        told.forEach((list, codes) -> codes.stream()
                .filter(code -> !code.matches(LISTS.getOrDefault(list, "")))
                .forEach(code -> unknown.add(named(list, code))));
        activity.countries().stream()
                .map(Activity.Share::code)
                .filter(code -> !COUNTRIES.contains(code) && !code.equals("XK"))
                .forEach(code -> unknown.add(named("Country", code)));
        return unknown;
    }

    private static void more(Map<String, Set<String>> told, Activity.More more) {
        more.markers().stream()
                .filter(marker -> marker.vocabulary().equals("1"))
                .forEach(marker -> {
                    tell(told, "PolicyMarker", marker.code());
                    tell(told, "PolicySignificance", marker.significance());
                });
        more.documents().forEach(each -> each.categories().forEach(code -> tell(told, "DocumentCategory", code)));
        more.results().forEach(result -> {
            tell(told, "ResultType", result.type());
            result.indicators().forEach(indicator -> tell(told, "IndicatorMeasure", indicator.measure()));
        });
    }

    private static void tell(Map<String, Set<String>> told, String list, String code) {
        if (!code.isEmpty()) {
            told.computeIfAbsent(list, name -> new TreeSet<>()).add(code);
        }
    }

    /** Without what would end it where rules are kept one after the other. */
    private static String named(String list, String code) {
        return list + ":" + code.replaceAll("\\s+", "_").substring(0, Math.min(20, code.length()));
    }
}
