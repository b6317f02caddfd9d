package org.suivi.cooperation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.exports.ListDescription.FilterPart;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.identity.Letter;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;

/**
 * Tells people by mail how much is new or changed in the lists they keep: one mail for all that are due, with what was looked for, a
 * number and a link. What is counted is what the person may see at that moment.
 */
@Component
class SearchRound implements LetterRound<List<SavedSearch>> {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final HouseList list;
    private final HouseExport words;
    private final Accounts accounts;
    private final Letters letters;
    private final PublicAddress site;
    private final Messages messages;
    private final Clock clock;

    SearchRound(
            JdbcClient jdbc,
            HouseList list,
            HouseExport words,
            Accounts accounts,
            Letters letters,
            PublicAddress site,
            Messages messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.list = list;
        this.words = words;
        this.accounts = accounts;
        this.letters = letters;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<List<SavedSearch>> due() {
        return List.copyOf(jdbc
                .sql("select * from house_search where told_at + make_interval(days => every_days) <= :now order by id")
                .param("now", Timestamp.from(clock.instant()))
                .query(SavedSearches::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(SavedSearch::account, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    @Override
    public List<Letter> letters(List<SavedSearch> searches) {
        long id = searches.get(0).account();
        Actor actor = accounts.actor(id, null)
                .filter(person -> person.may(Permission.READ_ASSISTANCE))
                .orElse(null);
        Account account = accounts.withId(id).orElse(null);
        if (actor == null || account == null) {
            return List.of();
        }
        Instant now = clock.instant();
        String news = searches.stream()
                .filter(search -> claim(search, now))
                .map(search -> news(actor, search, account.reads()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return news.isEmpty()
                ? List.of()
                : List.of(letters.to(account, "search.mail", news, "/clearing-house/searches"));
    }

    /** Another node may have told it meanwhile. */
    private boolean claim(SavedSearch search, Instant now) {
        return jdbc.sql("update house_search set told_at = :now where id = :id and told_at = :before")
                        .param("now", Timestamp.from(now))
                        .param("id", search.id())
                        .param("before", Timestamp.from(search.toldAt()))
                        .update()
                == 1;
    }

    private String news(Actor actor, SavedSearch search, Language language) {
        int found = list.slice(
                        actor, search.entity(), search.filter(), new HouseList.Slice(null, search.toldAt(), MOST))
                .size();
        return found == 0
                ? ""
                : messages.text(language, "search.mail.line", said(search, language), found, site.of(search.path()));
    }

    private String said(SavedSearch search, Language language) {
        var about = words.about(search.entity(), search.filter(), language);
        return about.filter().stream()
                .map(FilterPart::value)
                .collect(Collectors.joining(", ", about.title() + ": ", ""))
                .replaceFirst(": $", "");
    }
}
