package org.suivi.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.Assessed.Item;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.matches.MatchTold;
import org.suivi.matches.Matches;
import org.suivi.shared.LocalizedText;

/**
 * What may leave the house of projects that everybody may read and that both sides confirmed. A need, and the match between it and an
 * offer, are named only where the need itself is public and its State agreed to be named; words only where the recipient gave them to
 * all, and never as a machine translated them, since the standard has no mark for that; figures only over many. A quote without name belongs to no project here: beside one it would have a name again.
 */
@Service
@Transactional(readOnly = true)
public class PublishedProjects {

    private final ProjectStore store;
    private final AssessedStore assessments;
    private final ProjectTexts texts;
    private final AgencyPages agencies;
    private final StatedNeeds needs;
    private final Matches matches;

    PublishedProjects(
            ProjectStore store,
            AssessedStore assessments,
            ProjectTexts texts,
            AgencyPages agencies,
            StatedNeeds needs,
            Matches matches) {
        this.store = store;
        this.assessments = assessments;
        this.texts = texts;
        this.agencies = agencies;
        this.needs = needs;
        this.matches = matches;
    }

    /**
     * A project with what may be told beside it.
     *
     * @param need its identifier; null where it must not be named
     * @param received means from 1 to 5 by provider, over all its assessments, where there are enough to say them
     */
    public record Published(
            ProjectRecord record,
            @Nullable String need,
            @Nullable MatchTold match,
            List<Result> results,
            Map<Long, Map<Item, Double>> received) {}

    /** What came of it in the words of the recipient, as of a day. */
    public record Result(Phase phase, LocalizedText words, LocalDate said) {}

    /** All of them, by their keys. */
    public List<Published> all() {
        List<ProjectRecord> found = store.where("p.reach = 0 and p.standing = 'confirmed'", store.today());
        Map<Long, Project> words = texts.byPeople(found);
        List<ProjectRecord> records = found.stream()
                .map(record -> record.telling(Objects.requireNonNull(words.get(record.id()))))
                .toList();
        Map<Long, String> open = needs.openNumbers(records.stream()
                .map(record -> record.project().origin().need())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, MatchTold> told = matches.told(records.stream()
                .filter(record -> open.containsKey(key(record)))
                .map(record -> record.project().origin().match())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, Map<Item, Double>> means = new HashMap<>();
        List<Published> all = new ArrayList<>();
        for (ProjectRecord record : records) {
            String match = record.project().origin().match();
            all.add(new Published(
                    record,
                    open.get(key(record)),
                    match == null ? null : told.get(match),
                    results(record),
                    received(record, means)));
        }
        return all;
    }

    private static long key(ProjectRecord record) {
        Long need = record.project().origin().need();
        return need == null ? 0 : need;
    }

    private List<Result> results(ProjectRecord record) {
        return assessments.of(record.id()).stream()
                .filter(each ->
                        each.side() == Side.RECIPIENT && each.state().isSaid() && each.publish() == Publish.FULL)
                .flatMap(each -> Stream.ofNullable(each.finished())
                        .map(day -> new Result(each.phase(), texts.resultsByPeople(each), day)))
                .toList();
    }

    private Map<Long, Map<Item, Double>> received(ProjectRecord record, Map<Long, Map<Item, Double>> means) {
        Map<Long, Map<Item, Double>> received = new HashMap<>();
        if (record.state().isOver()) {
            for (long provider : record.project().on(Side.PROVIDER)) {
                Map<Item, Double> found = means.computeIfAbsent(provider, agencies::means);
                if (!found.isEmpty()) {
                    received.put(provider, new EnumMap<>(found));
                }
            }
        }
        return received;
    }
}
