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
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

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
    private final KnownContacts known;
    private final Parties parties;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Contacts(
            MailedLinks links,
            Sight sight,
            KnownContacts known,
            Parties parties,
            Accounts accounts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.sight = sight;
        this.known = known;
        this.parties = parties;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody of a party to whom mail comes back. */
    public record CameBack(Party party, Account person, LocalDate since) {}

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
                        .filter(party -> reader.isDesk() || reader.speaksFor(party.id()))
                        .toList();
    }

    /** The same as for parties, of those to whom mail comes back. */
    @Transactional(readOnly = true)
    public List<CameBack> cameBack(Actor actor) {
        Reader reader = sight.of(actor);
        return parties.all().stream()
                .filter(party -> reader.isDesk() || reader.speaksFor(party.id()))
                .flatMap(party -> known.bounced(party.id()).entrySet().stream()
                        .map(each -> new CameBack(
                                party, accounts.withId(each.getKey()).orElseThrow(), each.getValue())))
                .toList();
    }

    /** The desk tells that mail to an address came back. */
    public void cameBack(Actor actor, String email) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        if (accounts.withEmail(email.strip())
                .filter(account -> known.cameBack(actor, account))
                .isEmpty()) {
            throw new Refused("contact.nobody");
        }
    }

    private void keep(Actor actor, long party, boolean isStill) {
        if (!sight.of(actor).speaksFor(party)) {
            throw new NotFound("problem.not-found");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("""
                        insert into party_contact (party_id, account_id, confirmed, gone) values (:party, :account, :today, :gone)
                        on conflict (party_id, account_id) do update set confirmed = excluded.confirmed, gone = excluded.gone, bounced = null
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
