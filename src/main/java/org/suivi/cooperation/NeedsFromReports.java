package org.suivi.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.RequestSentences.Asking;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/**
 * The front door to what reports of a State ask for: sentences that ask for assistance become drafts of needs, which nobody but the
 * State sees and which its people complete; a report says too little to be matched as it stands.
 */
@Service
@Transactional
public class NeedsFromReports {

    public static final int LONGEST = 400_000;
    private static final int MOST = 60;
    private static final int MOST_SOURCE = 200;
    private static final int MOST_TITLE = 120;

    private final StatedNeeds needs;
    private final KindsOfChange kinds;
    private final Sight sight;
    private final HouseStore store;
    private final Clock clock;

    NeedsFromReports(StatedNeeds needs, KindsOfChange kinds, Sight sight, HouseStore store, Clock clock) {
        this.needs = needs;
        this.kinds = kinds;
        this.sight = sight;
        this.store = store;
        this.clock = clock;
    }

    /** A sentence that asks for assistance; known where a need of the State says it already. */
    public record Found(Language language, String sentence, boolean isKnown) {}

    /** The sentences of a report that ask for assistance, in the order of the report. Nothing is kept. */
    @Transactional(readOnly = true)
    public List<Found> find(Actor actor, String source, String text) {
        actor.mustHave(Permission.DRAFT_ASSISTANCE);
        boolean isWhole = !source.isBlank() && source.length() <= MOST_SOURCE && !text.isBlank();
        if (!isWhole || text.length() > LONGEST) {
            throw new Refused("need.from-report.needed", LONGEST);
        }
        Set<String> known = known(actor);
        return RequestSentences.in(text).stream()
                .limit(MOST)
                .map(asking -> new Found(asking.language(), asking.sentence(), known.contains(asking.sentence())))
                .toList();
    }

    /** Begins a draft of each chosen sentence that none of the State's needs says already; how many were begun. */
    public int begin(Actor actor, String source, List<String> chosen) {
        Set<String> known = known(actor);
        List<Asking> asked = chosen.stream()
                .limit(MOST)
                .flatMap(sentence -> RequestSentences.in(sentence).stream())
                .filter(asking -> !known.contains(asking.sentence()))
                .distinct()
                .toList();
        String name = source.strip();
        asked.forEach(asking ->
                needs.begin(actor, draft(asking, name.substring(0, Math.min(name.length(), MOST_SOURCE)))));
        return asked.size();
    }

    private Set<String> known(Actor actor) {
        return store.ownOf(sight.of(actor), Entity.NEED).stream()
                .flatMap(record -> store.said(record, Need.class).words().problem().texts().values().stream())
                .collect(Collectors.toSet());
    }

    private Need draft(Asking asking, String source) {
        String sentence = asking.sentence();
        LocalizedText problem = LocalizedText.of(asking.language(), sentence);
        String title = sentence.length() <= MOST_TITLE ? sentence : sentence.substring(0, MOST_TITLE - 1) + "…";
        Integer function = kinds.of(problem).orElse(null);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Need said = Need.saying(LocalizedText.of(asking.language(), title), problem, source);
        List<Integer> forms = kinds.usualForms(function);
        return new Need(
                said.words(),
                new Need.What(
                        List.of(),
                        List.of(),
                        function,
                        forms,
                        Stream.concat(Stream.ofNullable(function), forms.stream())
                                .toList()),
                said.whom(),
                NeedsFromWork.usualWindow(today, null),
                new Need.Terms(
                        List.of(asking.language()),
                        said.terms().funding(),
                        null,
                        said.terms().peers(),
                        List.of()),
                said.consent(),
                said.origin());
    }
}
