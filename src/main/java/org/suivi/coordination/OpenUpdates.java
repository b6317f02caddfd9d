package org.suivi.coordination;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.OpenTable;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Page;

/** What institutions told of their own work and the secretariat published, as open data. */
@Component
@Order(5)
@Transactional(readOnly = true)
class OpenUpdates implements OpenTable {

    private static final int PORTION = 5_000;

    private final UpdateRows updates;

    OpenUpdates(UpdateRows updates) {
        this.updates = updates;
    }

    @Override
    public String code() {
        return "updates";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("recommendations", "export.open.recommendations", ColumnKind.LIST),
                new Field("institution", "assignment.institution", ColumnKind.TEXT),
                new Field("delivery", "update.delivery", ColumnKind.TEXT),
                new Field("done_on", "update.done-on", ColumnKind.DATE),
                new Field("done", "update.done", ColumnKind.LONG_TEXT),
                new Field("reason", "update.why", ColumnKind.LONG_TEXT),
                new Field("challenges", "update.challenges", ColumnKind.LONG_TEXT),
                new Field("assistance", "update.assistance", ColumnKind.LONG_TEXT),
                new Field("evidence", "update.evidence", ColumnKind.LIST),
                new Field("published_on", "update.state.published", ColumnKind.DATE),
                new Field("page", "export.open.page", ColumnKind.SYMBOL));
    }

    @Override
    public List<List<@Nullable Object>> rows(Actor everybody, Language language, String address) {
        var published = new UpdateFilter(null, null, UpdateState.PUBLISHED);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Page<ProgressUpdate> page;
        int number = 1;
        do {
            page = updates.page(everybody, published, number++, PORTION);
            Map<Long, List<String>> on = updates.addresses(
                    everybody, page.rows().stream().map(ProgressUpdate::id).toList());
            page.rows().forEach(one -> rows.add(row(one, on.getOrDefault(one.id(), List.of()), language, address)));
        } while (page.number() < page.pages());
        return rows;
    }

    private static List<@Nullable Object> row(
            ProgressUpdate one, List<String> recommendations, Language language, String address) {
        Told told = one.told();
        List<@Nullable Object> row = new ArrayList<>(List.of(
                recommendations,
                one.organisationName().plain(language),
                told.delivery().code(),
                told.doneOn(),
                told.done().plain(language),
                told.why().plain(language),
                told.challenges().plain(language),
                told.assistance().plain(language),
                one.evidence().stream().map(OpenUpdates::line).toList()));
        ProgressUpdate.Step decided = one.course().decided();
        row.add(decided == null ? null : LocalDate.ofInstant(decided.at(), ZoneOffset.UTC));
        row.add(address + "/updates/" + one.id());
        return row;
    }

    private static String line(ProgressUpdate.Evidence evidence) {
        return Stream.of(evidence.title(), evidence.link(), evidence.dated(), evidence.locator())
                .filter(part -> part != null)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
