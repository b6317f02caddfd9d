package org.suivi.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** Whether an offer can be used for a need at all, read from the rows alone, so that the engine's gates do not judge themselves. */
final class GateFacts {

    private static final Set<String> COMPATIBLE = Set.of(
            "TRAINING_ONSITE TRAINING_ONLINE",
            "EXPERT_MISSION REMOTE_ADVICE",
            "EXPERT_MISSION SECONDMENT",
            "PEER_EXCHANGE STUDY_VISIT",
            "DOCUMENT_REVIEW REMOTE_ADVICE",
            "TOOLS_SOFTWARE REMOTE_ADVICE");

    private final Map<String, String> groups = TcmBench.rows("countries").stream()
            .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("groups")));

    boolean isUsable(CSVRecord need, CSVRecord offer) {
        return blockers(need, offer).isEmpty();
    }

    /** What keeps the offer from the need; another way of helping is another kind of help. */
    Set<Cause> blockers(CSVRecord need, CSVRecord offer) {
        var met = new EnumMap<Cause, Boolean>(Cause.class);
        met.put(Cause.ELIGIBILITY, isEligible(need.get("country"), offer.get("eligible")));
        met.put(Cause.TIME, sharesTwoWeeks(need, offer));
        met.put(Cause.CAPACITY, !offer.get("remaining").equals("0"));
        met.put(Cause.LANGUAGE, shares(need, offer, "languages"));
        met.put(Cause.WRONG_FUNCTION, fits(need, offer));
        met.put(Cause.FUNDING, isPaid(need, offer));
        return met.entrySet().stream()
                .filter(each -> !each.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean isEligible(String country, String eligible) {
        if (eligible.isEmpty() || eligible.equals("ALL")) {
            return true;
        }
        var named = Arrays.asList(eligible.replaceAll("^.*:", "").split("\\|"));
        return named.contains(country)
                || Arrays.stream(groups.getOrDefault(country, "").split("\\|")).anyMatch(named::contains);
    }

    private static boolean sharesTwoWeeks(CSVRecord need, CSVRecord offer) {
        LocalDate from = later(LocalDate.parse(need.get("from")), LocalDate.parse(offer.get("from")));
        LocalDate to = earlier(LocalDate.parse(need.get("to")), LocalDate.parse(offer.get("to")));
        return !from.plusDays(13).isAfter(to);
    }

    private static boolean fits(CSVRecord need, CSVRecord offer) {
        for (String wanted : need.get("modalities").split("\\|")) {
            for (String given : offer.get("modalities").split("\\|")) {
                if (wanted.equals(given)
                        || COMPATIBLE.contains(wanted + ' ' + given)
                        || COMPATIBLE.contains(given + ' ' + wanted)
                        || wanted.equals("EQUIPMENT") && given.equals("GRANT")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPaid(CSVRecord need, CSVRecord offer) {
        String lacking = need.get("funding");
        String cost = offer.get("cost");
        if (lacking.isEmpty() || lacking.equals("NOTHING") || cost.isEmpty() || cost.equals("FREE")) {
            return true;
        }
        double funds = Double.parseDouble(offer.get("funds"));
        return funds > 0 && funds >= Double.parseDouble(need.get("at_least"))
                || lacking.equals("PART") && cost.equals("SHARED");
    }

    private static boolean shares(CSVRecord need, CSVRecord offer, String field) {
        var both = new HashSet<>(Arrays.asList(need.get(field).split("\\|")));
        both.retainAll(Arrays.asList(offer.get(field).split("\\|")));
        return !both.isEmpty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
