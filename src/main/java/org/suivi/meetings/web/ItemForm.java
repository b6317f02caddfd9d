package org.suivi.meetings.web;

import org.jspecify.annotations.Nullable;
import org.suivi.meetings.AgendaItem;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** The minutes of one item as entered in the language of the page; what is there in other languages stays. */
public record ItemForm(
        int version,
        @Nullable String title,
        @Nullable String discussion,
        @Nullable String decision) {

    static ItemForm of(AgendaItem item, Language language) {
        AgendaItem.Words words = item.words();
        return new ItemForm(
                item.version(),
                words.title().exactly(language),
                words.discussion().exactly(language),
                words.decision().exactly(language));
    }

    ItemForm over(AgendaItem saved) {
        return new ItemForm(saved.version(), title, discussion, decision);
    }

    AgendaItem.Words toWords(AgendaItem saved, Language language) {
        AgendaItem.Words before = saved.words();
        return new AgendaItem.Words(
                title == null ? before.title() : before.title().with(language, title),
                with(before.discussion(), language, discussion),
                with(before.decision(), language, decision));
    }

    private static LocalizedText with(LocalizedText before, Language language, @Nullable String words) {
        return before.with(language, words == null ? "" : words);
    }

    public String titleOrEmpty() {
        return title == null ? "" : title;
    }

    public String discussionOrEmpty() {
        return discussion == null ? "" : discussion;
    }

    public String decisionOrEmpty() {
        return decision == null ? "" : decision;
    }
}
