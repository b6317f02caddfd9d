package org.suivi.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.suivi.identity.PublicAddress;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.recommendations.RecommendationRecord;
import org.suivi.recommendations.RecommendationRecords;
import org.suivi.recommendations.RecommendationRecords.Listed;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** Writes the recommendations that a filter finds, as far as the actor may see them, into a file of any format. */
@Service
public class RecommendationExport {

    private final RecommendationRecords records;
    private final Labels labels;
    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    RecommendationExport(
            RecommendationRecords records, Labels labels, Messages messages, PublicAddress site, Clock clock) {
        this.records = records;
        this.labels = labels;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** Where the file goes: asked for once the list is known to be writable, before its first byte. */
    public interface Destination {
        OutputStream open(String fileName, int rows) throws IOException;
    }

    /** The columns of a file in the reader's language, for the dictionary of open data. */
    public List<Column> columns(ExportFormat format, Language language) {
        return new RecommendationColumns(messages, labels, language, "")
                .of(format)
                .all();
    }

    /** How many rows the file would have. */
    public int count(Actor actor, ListOrder order) {
        return records.over(actor, order.language(), order.filter(), Listed::count);
    }

    /** Writes the file unless it is long, counted and read in one snapshot. Returns how many rows it has or would have. */
    public int writeUnlessLong(Actor actor, ListOrder order, Destination destination) {
        return records.over(actor, order.language(), order.filter(), listed -> {
            if (!ExportFiles.isLong(order.format(), listed.count())) {
                writeNow(order, listed, destination, written -> {});
            }
            return listed.count();
        });
    }

    /** Writes the file; the progress hears how many rows have gone out. */
    public void write(Actor actor, ListOrder order, Destination destination, IntConsumer progress) {
        records.over(actor, order.language(), order.filter(), listed -> {
            writeNow(order, listed, destination, progress);
            return listed.count();
        });
    }

    private void writeNow(ListOrder order, Listed listed, Destination destination, IntConsumer progress) {
        try {
            write(order, listed, destination, progress);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(ListOrder order, Listed listed, Destination destination, IntConsumer progress)
            throws IOException {
        ListDescription about = about(order);
        var columns = new RecommendationColumns(
                messages,
                labels.inSystem(order.system().id()),
                order.language(),
                site.of(order.system().path()));
        Iterator<RecommendationRecord> records = new Watched(listed.records(), progress);
        String name = order.format().fileName(about);
        if (order.format() == ExportFormat.DOCX) {
            ExportFormat.DOCX.refuseOver(DocxMatrixExport.MOST_ROWS, listed.count());
            List<MatrixRow> rows = new ArrayList<>();
            records.forEachRemaining(record -> rows.add(columns.matrixRow(record)));
            var matrix = new RecommendationMatrix(about, rows, false);
            new DocxMatrixExport(ExportWords.in(about.language()))
                    .write(matrix, new Opened(destination, name, listed.count()));
            return;
        }
        columns.of(order.format())
                .list(about, listed.count(), records)
                .write(order.format(), new Opened(destination, name, listed.count()));
    }

    private ListDescription about(ListOrder order) {
        String path = order.system().path() + "/recommendations";
        String query = order.filter().onPage(1).query();
        return new ListDescription(
                messages.text(
                        order.language(),
                        "export.list.title",
                        order.system().name().plain(order.language())),
                filterParts(order),
                clock.instant(),
                order.system().zone(),
                URI.create(site.of(path + (query.isEmpty() ? "" : "?" + query))),
                messages.text(order.language(), "export.list.notice"),
                order.language().locale());
    }

    private List<ListDescription.FilterPart> filterParts(ListOrder order) {
        List<ListDescription.FilterPart> parts = new ArrayList<>();
        RecommendationFilter filter = order.filter();
        if (!filter.words().isEmpty()) {
            parts.add(new ListDescription.FilterPart(
                    messages.text(order.language(), "recommendation.list.words"), filter.words()));
        }
        filter.chosen()
                .forEach((facet, values) -> parts.add(new ListDescription.FilterPart(
                        messages.text(order.language(), "recommendation.facet." + facet.code()),
                        values.stream().map(value -> label(order, facet, value)).collect(Collectors.joining(" | ")))));
        return parts;
    }

    private String label(ListOrder order, Facet facet, String value) {
        return labels.inSystem(order.system().id()).of(facet, value, order.language());
    }

    /** Tells how many records were taken. */
    private static final class Watched implements Iterator<RecommendationRecord> {

        private final Iterator<RecommendationRecord> records;
        private final IntConsumer progress;
        private int taken;

        Watched(Iterator<RecommendationRecord> records, IntConsumer progress) {
            this.records = records;
            this.progress = progress;
        }

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public RecommendationRecord next() {
            progress.accept(++taken);
            return records.next();
        }
    }
}
