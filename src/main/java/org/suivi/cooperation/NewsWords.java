package org.suivi.cooperation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suivi.identity.Account;
import org.suivi.identity.Letter;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Language;
import org.suivi.shared.Ref;
import org.suivi.shared.web.Messages;

/** Writes news in the reader's language: alone, or gathered with a line for each. Numbers and links, and where to choose how often. */
@Component
class NewsWords {

    private static final String CHOICE = "/clearing-house/mails";

    private final Letters letters;
    private final PublicAddress site;
    private final Messages messages;

    NewsWords(Letters letters, PublicAddress site, Messages messages) {
        this.letters = letters;
        this.site = site;
        this.messages = messages;
    }

    Letter alone(News news) {
        News.Words words = news.words();
        Letter letter = letters.to(
                news.reader(), words.key(), words.number(), words.path().get());
        String choose = messages.text(news.reader().reads(), "mails.choose", site.of(CHOICE));
        return new Letter(letter.to(), letter.subject(), letter.text().stripTrailing() + "\n\n" + choose + "\n");
    }

    /** News of one reader, by what they are. */
    Letter gathered(MailRhythm rhythm, List<News> all) {
        Account reader = all.get(0).reader();
        Language language = reader.reads();
        Map<Occasion, List<News>> kinds = all.stream()
                .collect(Collectors.groupingBy(
                        News::occasion, () -> new EnumMap<>(Occasion.class), Collectors.toList()));
        String lines = kinds.entrySet().stream()
                .map(kind -> heading(language, kind.getKey()) + lines(kind.getValue()))
                .collect(Collectors.joining("\n"));
        return new Letter(
                reader.email(),
                messages.text(language, "mails." + rhythm.code() + ".subject"),
                messages.text(language, "mails.gathered", reader.name(), lines)
                        + "\n\n"
                        + messages.text(language, "mails.choose", site.of(CHOICE))
                        + "\n");
    }

    private String heading(Language language, Occasion occasion) {
        String heading = messages.text(language, occasion.key()) + "\n";
        return occasion.hasLinksThatAnswer() ? heading + messages.text(language, "mails.alone") + "\n" : heading;
    }

    /** One for each thing, however much of the kind there is to tell of it. */
    private String lines(List<News> all) {
        Map<Ref, News> things = new LinkedHashMap<>();
        all.forEach(news -> things.put(news.about(), news));
        return things.values().stream()
                .map(news -> "- " + news.words().number() + "\n  "
                        + site.of(news.words().path().get()) + "\n")
                .collect(Collectors.joining());
    }
}
