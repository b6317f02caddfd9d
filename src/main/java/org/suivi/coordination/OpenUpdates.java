package org.suivi.coordination;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.Columns;
import org.suivi.exports.OpenTable;
import org.suivi.shared.Actor;
import org.suivi.shared.Portions;

/** What institutions told of their own work and the secretariat published, as open data. */
@Component
@Order(5)
@Transactional(readOnly = true)
class OpenUpdates implements OpenTable<OpenUpdates.Line> {

    private final UpdateRows updates;

    OpenUpdates(UpdateRows updates) {
        this.updates = updates;
    }

    @Override
    public String code() {
        return "updates";
    }

    /** An update with the addresses of the recommendations on which it stands. */
    record Line(ProgressUpdate update, List<String> recommendations) {

        Told told() {
            return update.told();
        }

        List<String> evidence() {
            return update.evidence().stream()
                    .map(one -> Stream.of(one.title(), one.link(), one.dated(), one.locator())
                            .filter(part -> part != null)
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")))
                    .toList();
        }

        @Nullable
        LocalDate published() {
            ProgressUpdate.Step decided = update.course().decided();
            return decided == null ? null : LocalDate.ofInstant(decided.at(), ZoneOffset.UTC);
        }
    }

    @Override
    public void describe(Columns<Line> columns, String address) {
        columns.with("recommendations", "export.open.recommendations", ColumnKind.LIST, Line::recommendations)
                .written(
                        "institution",
                        "assignment.institution",
                        ColumnKind.TEXT,
                        line -> line.update().organisationName())
                .with(
                        "delivery",
                        "update.delivery",
                        ColumnKind.TEXT,
                        line -> line.told().delivery().code())
                .with(
                        "done_on",
                        "update.done-on",
                        ColumnKind.DATE,
                        line -> line.told().doneOn())
                .written(
                        "done",
                        "update.done",
                        ColumnKind.LONG_TEXT,
                        line -> line.told().done())
                .written(
                        "reason",
                        "update.why",
                        ColumnKind.LONG_TEXT,
                        line -> line.told().why())
                .written(
                        "challenges",
                        "update.challenges",
                        ColumnKind.LONG_TEXT,
                        line -> line.told().challenges())
                .written(
                        "assistance",
                        "update.assistance",
                        ColumnKind.LONG_TEXT,
                        line -> line.told().assistance())
                .with("evidence", "update.evidence", ColumnKind.LIST, Line::evidence)
                .with("published_on", "update.state.published", ColumnKind.DATE, Line::published)
                .with(
                        "page",
                        "export.open.page",
                        ColumnKind.SYMBOL,
                        line -> address + "/updates/" + line.update().id());
    }

    @Override
    public Stream<Line> rows(Actor everybody) {
        return Portions.of(updates.published(everybody), portion -> lines(everybody, portion));
    }

    private List<Line> lines(Actor everybody, List<ProgressUpdate> portion) {
        Map<Long, List<String>> on = updates.addresses(
                everybody, portion.stream().map(ProgressUpdate::id).toList());
        return portion.stream()
                .map(one -> new Line(one, on.getOrDefault(one.id(), List.of())))
                .toList();
    }
}
