package org.suivi.iati;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.iati.Activity.Amount;
import org.suivi.iati.StagedActivities.About;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Refused;

/** What the files of others report, with what of it concerns the clearing house and which rules it breaks. */
@Component
class Reports {

    private static final int SIGNIFICANT = 2;
    private static final String LIVE = "[123]";

    /** Of one kind; a project has room for fewer. */
    private static final int MOST_AMOUNTS = 100;

    private final SubOutputs sheets;
    private final Parties parties;
    private final Clock clock;

    Reports(SubOutputs sheets, Parties parties, Clock clock) {
        this.sheets = sheets;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * One activity of a file.
     *
     * @param country that is helped and takes part here
     * @param broken the rules of the standard it breaks
     */
    record Report(Activity activity, @Nullable Party country, boolean isOfConcern, List<String> broken) {}

    List<Report> of(byte[] content, About about, Identifiers own) {
        return SubOutputs.isSheet(content)
                ? subOutputs(content, about.country())
                : activities(content, about.isFromAll(), own);
    }

    private List<Report> activities(byte[] content, boolean isFromAll, Identifiers own) {
        Map<String, Party> byCountry = new HashMap<>();
        List<Party> all = parties.all();
        all.stream()
                .filter(Party::isState)
                .forEach(state -> Codes.country(state).ifPresent(code -> byCountry.put(code, state)));
        return ActivityReader.read(new ByteArrayInputStream(content)).stream()
                .map(activity -> new Report(
                        withRoom(activity),
                        activity.placesOfAll().stream()
                                .flatMap(place -> Optional.ofNullable(byCountry.get(place)).stream())
                                .findFirst()
                                .orElse(null),
                        own.isOurs(activity.identifier())
                                || (concernsUs(activity, byCountry)
                                        && (isFromAll || Codes.isOfUnitedNations(activity.reporting(), all))),
                        Rules.broken(activity, today())))
                .toList();
    }

    /** Without amounts of kinds that nothing is done with, and of thousands of one kind, without most. */
    private static Activity withRoom(Activity activity) {
        Map<String, Integer> counts = new HashMap<>();
        List<Amount> amounts = new ArrayList<>();
        for (Amount amount : activity.amounts()) {
            if (Codes.kind(amount).isPresent() && counts.merge(amount.type(), 1, Integer::sum) <= MOST_AMOUNTS) {
                amounts.add(amount);
            }
        }
        return activity.with(amounts);
    }

    /** Sectors of human rights, planned, under way or finished, for a country that takes part. */
    private static boolean concernsUs(Activity activity, Map<String, Party> byCountry) {
        boolean isOfRights = activity.sectorsOfAll().stream()
                .anyMatch(sector -> sector.vocabulary().equals("1") && Codes.SECTORS.contains(sector.code()));
        boolean isHere = activity.placesOfAll().stream().anyMatch(byCountry::containsKey);
        return isOfRights && isHere && activity.status().matches(LIVE);
    }

    /** Of concern is what is planned or under way or finished, with human rights as a significant aim or the principal one. */
    private List<Report> subOutputs(byte[] content, long country) {
        Party state = parties.all().stream()
                .filter(each -> each.isState() && each.id() == country)
                .findFirst()
                .orElseThrow(() -> new Refused("iati.no-country"));
        return sheets.read(content, state.draft().code(), today()).stream()
                .map(activity ->
                        new Report(activity, state, isOfRights(activity), Rules.brokenBySubOutput(activity, today())))
                .toList();
    }

    private static boolean isOfRights(Activity activity) {
        Integer rights = activity.marks().rights();
        return rights != null && rights >= SIGNIFICANT && activity.status().matches(LIVE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
