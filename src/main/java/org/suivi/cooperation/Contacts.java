package org.suivi.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.MailedLinks.Kept;
import org.suivi.cooperation.MailedLinks.Link;
import org.suivi.identity.Accounts;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;

/**
 * The front door to whom one writes to for a party: each person who acts for it says from time to time that it still is the one, here
 * or by a link that came by mail and works once. As long as nobody does, what the party asks and offers is not matched.
 */
@Service
@Transactional
public class Contacts {

    private static final Kept KEPT = new Kept("contact_link", "party_id");

    private final MailedLinks links;
    private final Sight sight;
    private final Parties parties;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(
            MailedLinks links,
            Sight sight,
            Parties parties,
            Accounts accounts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.sight = sight;
        this.parties = parties;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The token of a new link. */
    String issue(long party, long account) {
        return links.issue(KEPT, party, account);
    }

    /** The party behind a link; looking uses nothing up, because mail scanners open links too. */
    @Transactional(readOnly = true)
    public Party behind(String token) {
        return parties.withId(links.find(KEPT, token).about());
    }

    /** Answers through the link, which is used up by it. */
    public void answer(String token, boolean isStill) {
        Link link = links.find(KEPT, token);
        Actor actor = accounts.actor(link.account(), null).orElseThrow(() -> new NotFound("link.gone"));
        keep(actor, link.about(), isStill);
        links.use(KEPT, token);
    }

    /** Says on a page that one is the person to write to. */
    public void confirm(Actor actor, long party) {
        if (!sight.of(actor).owns(party)) {
            throw new NotFound("problem.not-found");
        }
        keep(actor, party, true);
    }

    /** Those parties of the reader, or for the desk of all, that nobody confirmed to act for. */
    @Transactional(readOnly = true)
    public List<Party> silent(Actor actor) {
        Reader reader = sight.of(actor);
        Set<Long> silent = Set.copyOf(
                jdbc.sql("select party_id from party_silent").query(Long.class).list());
        return silent.isEmpty()
                ? List.of()
                : parties.all().stream()
                        .filter(party -> silent.contains(party.id()))
                        .filter(party -> reader.isDesk() || reader.owns(party.id()))
                        .toList();
    }

    private void keep(Actor actor, long party, boolean isStill) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("""
                        insert into party_contact (party_id, account_id, confirmed, gone) values (:party, :account, :today, :gone)
                        on conflict (party_id, account_id) do update set confirmed = excluded.confirmed, gone = excluded.gone
                        """)
                .param("party", party)
                .param("account", actor.account())
                .param("today", today)
                .param("gone", !isStill)
                .update();
        if (isStill) {
            jdbc.sql("delete from party_silent where party_id = :party")
                    .param("party", party)
                    .update();
        }
        events.publishEvent(new ContactAnswered(actor, party, isStill));
    }
}
