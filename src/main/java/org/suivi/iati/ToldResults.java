package org.suivi.iati;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suivi.assistance.Assessed.Item;
import org.suivi.assistance.ProjectRecord;
import org.suivi.assistance.PublishedProjects;
import org.suivi.assistance.PublishedProjects.Published;
import org.suivi.iati.Activity.Indicator;
import org.suivi.parties.Party;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;

/** What came of a project, as results of the standard. */
@Component
class ToldResults {

    private static final String OUTCOME = "2";
    private static final String OF_AN_ORDER = "4";
    private static final String IN_WORDS = "5";

    private final Messages messages;

    ToldResults(Messages messages) {
        this.messages = messages;
    }

    /** What the recipient said to all, and how the help of those who provide was received over all their projects. */
    List<Activity.Result> of(Published published, Map<Long, Party> byId) {
        ProjectRecord record = published.record();
        LocalDate completed = record.times().completed();
        List<Activity.Result> results = new ArrayList<>();
        for (PublishedProjects.Result result : published.results()) {
            LocalizedText title = in("assessed.phase." + result.phase().code());
            results.add(new Activity.Result(
                    OUTCOME, title, List.of(indicator(record, IN_WORDS, title, result.said(), "", result.words()))));
        }
        published.received().forEach((provider, means) -> {
            Party party = byId.get(provider);
            if (party != null && completed != null) {
                results.add(new Activity.Result(
                        OUTCOME, in("iati.received", party.name()), means(record, completed, means)));
            }
        });
        return results;
    }

    private List<Indicator> means(ProjectRecord record, LocalDate until, Map<Item, Double> means) {
        return means.entrySet().stream()
                .map(mean -> indicator(
                        record,
                        OF_AN_ORDER,
                        in("assessed.item." + mean.getKey().code()),
                        until,
                        BigDecimal.valueOf(mean.getValue())
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString(),
                        LocalizedText.EMPTY))
                .toList();
    }

    private static Indicator indicator(
            ProjectRecord record,
            String measure,
            LocalizedText title,
            LocalDate until,
            String value,
            LocalizedText words) {
        LocalDate starts = record.project().when().starts();
        LocalDate from = starts == null || starts.isAfter(until) ? until : starts;
        return new Indicator(measure, title, from, until, value, words);
    }

    private LocalizedText in(String key, LocalizedText... parts) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Object[] said =
                    Arrays.stream(parts).map(part -> part.plain(language)).toArray();
            texts.put(language, messages.text(language, key, said));
        }
        return new LocalizedText(texts);
    }
}
