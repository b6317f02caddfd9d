package org.suivi.portal;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.suivi.identity.PublicAddress;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationRecord;
import org.suivi.recommendations.RecommendationRecords;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.SystemHead;

/** Tells what is new or changed in a public system (Atom, RFC 4287), for those who follow it. */
@Component
public class ChangeFeed {

    private static final int ENTRIES = 100;

    private final RecommendationRecords records;
    private final Labels labels;
    private final Messages messages;
    private final PublicAddress site;

    ChangeFeed(RecommendationRecords records, Labels labels, Messages messages, PublicAddress site) {
        this.records = records;
        this.labels = labels;
        this.messages = messages;
        this.site = site;
    }

    public String atom(SystemHead system, Language language) {
        List<RecommendationRecord> latest = records.changedLast(Everybody.in(system), ENTRIES);
        String here = site.of(system.path() + "/feed.atom");
        Instant updated = latest.isEmpty() ? Instant.EPOCH : latest.get(0).changedAt();
        var feed = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"");
        feed.append(" xml:lang=\"").append(language.code()).append("\">\n");
        element(feed, "id", here);
        element(
                feed,
                "title",
                messages.text(language, "portal.feed.title", system.name().plain(language)));
        element(feed, "updated", updated.toString());
        feed.append("<author><name>")
                .append(Markup.text(system.name().plain(language)))
                .append("</name></author>\n");
        link(feed, "self", here + "?lang=" + language.code());
        link(feed, "alternate", site.of(system.path() + "/recommendations"));
        latest.forEach(record -> entry(feed, record, system, language));
        return feed.append("</feed>\n").toString();
    }

    private void entry(StringBuilder feed, RecommendationRecord record, SystemHead system, Language language) {
        String page = site.of(system.path() + "/r/" + record.official().address());
        feed.append("<entry>\n");
        element(feed, "id", page);
        element(feed, "title", heading(record, language));
        element(feed, "updated", record.changedAt().toString());
        link(feed, "alternate", page);
        LocalizedText.Shown text = record.official().texts().in(language);
        if (text != null) {
            feed.append("<content type=\"text\" xml:lang=\"")
                    .append(text.language().code())
                    .append("\">")
                    .append(Markup.text(text.text()))
                    .append("</content>\n");
        }
        feed.append("</entry>\n");
    }

    private String heading(RecommendationRecord record, Language language) {
        String number = record.official().number();
        Integer year = record.source().year();
        return (number == null ? "" : number + " · ")
                + labels.of(Facet.MECHANISM, record.source().mechanism(), language)
                + (year == null ? "" : " " + year);
    }

    private static void element(StringBuilder feed, String name, String text) {
        feed.append('<')
                .append(name)
                .append('>')
                .append(Markup.text(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static void link(StringBuilder feed, String relation, String address) {
        feed.append("<link rel=\"")
                .append(relation)
                .append("\" href=\"")
                .append(Markup.text(address))
                .append("\"/>\n");
    }
}
