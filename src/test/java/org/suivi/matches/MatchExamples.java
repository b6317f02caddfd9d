package org.suivi.matches;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.Cast;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.OfferState;
import org.suivi.cooperation.Offers;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.identity.Role;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Taxonomies;

/** Needs of Testland that are open, and offers of an agency, a fund and Otherland that are on offer. */
@TestComponent
public class MatchExamples {

    static final String AGENCY = "match-agency";
    static final String FUND = "match-fund";

    private final StatedNeeds needs;
    private final Offers offers;
    private final Parties parties;
    private final PartyPeople people;
    private final Cast cast;
    private final Taxonomies taxonomies;
    private final JdbcClient jdbc;
    private final LivePool pool;
    private final PrecedentPool precedents;
    private final Clock clock;

    MatchExamples(
            StatedNeeds needs,
            Offers offers,
            Parties parties,
            PartyPeople people,
            Cast cast,
            Taxonomies taxonomies,
            JdbcClient jdbc,
            LivePool pool,
            PrecedentPool precedents,
            Clock clock) {
        this.needs = needs;
        this.offers = offers;
        this.parties = parties;
        this.people = people;
        this.cast = cast;
        this.taxonomies = taxonomies;
        this.jdbc = jdbc;
        this.pool = pool;
        this.precedents = precedents;
        this.clock = clock;
    }

    public void begin() {
        clear();
        add(new Party.Draft(AGENCY, PartyKind.UN_ENTITY, LocalizedText.of(Language.EN, "Agency of Help"), ""));
        add(new Party.Draft(FUND, PartyKind.FUND, LocalizedText.of(Language.EN, "Fund of Help"), ""));
    }

    private void add(Party.Draft draft) {
        Actor administrator = actor(Role.ADMINISTRATOR);
        people.name(administrator, parties.add(administrator, draft), Cast.address(Role.ASSISTANCE_PROVIDER));
    }

    public void clear() {
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("delete from match_round").update();
        jdbc.sql("delete from party where code like 'match-%'").update();
        pool.forget();
        precedents.forget();
    }

    void forget() {
        pool.forget();
    }

    /** A practice of a party on the subject of the plain need, as everybody reads it. */
    long practice(long party, int reach) {
        long id = jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions,
                            modalities, languages, created_at, updated_at, state_since, last_confirmed)
                        values ('practice', :party, 'snapshot', 0, :reach, '{"en": "Lessons in three prisons"}',
                            '{"words": {"title": {"en": "Lessons in three prisons"}, "challenge": {"en": "No lessons"},
                                "action": {"en": "Prison staff learn the prevention of torture"}, "result": {"en": "They know it"}},
                              "terms": {"links": [{"system": "xyz", "kind": "action", "id": 3}]}}',
                            '', array[:theme::int], array[:function::int], '{}', '{en}', now(), now(), now(), current_date)
                        returning id
                        """)
                .param("party", party)
                .param("reach", reach)
                .param("theme", term("un-themes-4", 3))
                .param("function", key("functions", "TRAINING_OFFICIALS"))
                .query(Long.class)
                .single();
        precedents.forget();
        return id;
    }

    /** What stands in the way of a party, on the subject of the plain need, as those see it who may. */
    long challenge(long party, Level level) {
        long id = jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions,
                            modalities, languages, created_at, updated_at, state_since, last_confirmed)
                        values ('challenge', :party, 'shared', :level, :level, '{"en": "Prison staff without lessons"}',
                            '{"text": {"en": "Nobody teaches the prevention of torture to prison staff"}, "tried": {}, "links": []}',
                            '', array[:theme::int], array[:function::int], '{}', '{}', now(), now(), now(), current_date)
                        returning id
                        """)
                .param("party", party)
                .param("level", level.rank())
                .param("theme", term("un-themes-4", 3))
                .param("function", key("functions", "TRAINING_OFFICIALS"))
                .query(Long.class)
                .single();
        precedents.forget();
        return id;
    }

    /** A whole challenge of Testland that is shared. */
    public long shared() {
        long id = challenge(party(Cast.SYSTEM), Level.PARTICIPANTS);
        jdbc.sql("""
                        update assistance_record set content = content || jsonb_build_object('title', title, 'themes', to_jsonb(themes),
                            'functions', to_jsonb(functions), 'cause', :cause::int, 'links', '[{"system": "tst",
                            "kind": "recommendation", "id": 1, "name": "R-1", "text": {"en": "Train all"}, "hasMinistry": false}]'::jsonb)
                        where id = :id
                        """)
                .param("cause", taxonomies.vocabulary().termsOf("causes").get(0).id())
                .param("id", id)
                .update();
        return id;
    }

    /** Shares a record with a party by name. */
    void nameTo(long record, long party) {
        jdbc.sql("insert into assistance_named (record_id, party_id) values (:record, :party)")
                .param("record", record)
                .param("party", party)
                .update();
        jdbc.sql("update assistance_record set version = version + 1 where id = :record")
                .param("record", record)
                .update();
        pool.forget();
    }

    Actor actor(Role role) {
        return cast.between(role);
    }

    Actor actor(String email) {
        return cast.between(email);
    }

    long party(String code) {
        return parties.withCode(code).orElseThrow().id();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A plain need of Testland, named or not. */
    public Need need(String title, boolean isNamed) {
        return new Need(
                new Need.Words(
                        text(title),
                        text("The prisons train their staff without any lesson on the prevention of torture."),
                        text("Two hundred officers are trained by the end of the year."),
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY),
                new Need.What(
                        List.of(term("un-themes-4", 3)),
                        List.of(),
                        key("functions", "TRAINING_OFFICIALS"),
                        List.of(key("modalities", "TRAINING_ONSITE"))),
                new Need.Whom(LocalizedText.EMPTY, null),
                new Need.When(today().plusDays(30), today().plusDays(300), null),
                new Need.Terms(List.of(Language.EN), Need.Funding.NONE_NEEDED, null, Need.Peers.NONE, List.of()),
                new Need.Consent(true, isNamed, true),
                new Need.Origin(List.of(), "It stands in the plan"));
    }

    static Need speaking(Need need, List<Language> languages, Need.Funding funding) {
        return with(
                need,
                new Need.Terms(
                        languages, funding, null, Need.Peers.NONE, need.terms().excluded()));
    }

    static Need without(Need need, long party) {
        Need.Terms terms = need.terms();
        return with(need, new Need.Terms(terms.languages(), terms.funding(), null, terms.peers(), List.of(party)));
    }

    private static Need with(Need need, Need.Terms terms) {
        return new Need(need.words(), need.what(), need.whom(), need.when(), terms, need.consent(), need.origin());
    }

    public long open(Need need) {
        Actor secretariat = actor(Role.SECRETARIAT);
        Actor desk = actor(Role.CLEARING_HOUSE_DESK);
        long id = needs.begin(secretariat, need);
        needs.move(secretariat, id, 0, NeedState.SUBMITTED, null);
        needs.move(desk, id, 2, NeedState.ACKNOWLEDGED, null);
        needs.move(desk, id, 3, NeedState.OPEN, null);
        return id;
    }

    /** An offer that fits the plain need in everything. */
    public Offer offer(String title, int left) {
        return new Offer(
                new Offer.Words(
                        text(title),
                        text("Lessons on the prevention of torture for prison staff"),
                        LocalizedText.EMPTY,
                        ""),
                new Offer.What(
                        List.of(term("un-themes-4", 3)),
                        List.of(key("functions", "TRAINING_OFFICIALS")),
                        List.of(key("modalities", "TRAINING_ONSITE"))),
                new Offer.Whom(true, List.of(), List.of()),
                new Offer.Capacity(Offer.Unit.MISSIONS, Math.max(left, 1), left),
                new Offer.Terms(List.of(Language.EN), Offer.Cost.FREE, false),
                new Offer.When(today(), today().plusDays(400), null));
    }

    static Offer speaking(Offer offer, List<Language> languages, Offer.Cost cost) {
        return new Offer(
                offer.words(),
                offer.what(),
                offer.whom(),
                offer.capacity(),
                new Offer.Terms(languages, cost, offer.terms().hasFunding()),
                offer.when());
    }

    static Offer saying(Offer offer, LocalizedText text) {
        return new Offer(
                new Offer.Words(offer.words().title(), text, LocalizedText.EMPTY, ""),
                offer.what(),
                offer.whom(),
                offer.capacity(),
                offer.terms(),
                offer.when());
    }

    static Offer forStates(Offer offer, List<String> states) {
        return only(offer, new Offer.Whom(false, List.of(), states));
    }

    static Offer only(Offer offer, Offer.Whom whom) {
        return new Offer(offer.words(), offer.what(), whom, offer.capacity(), offer.terms(), offer.when());
    }

    /** What a fund and an interpreter give. */
    Offer partner(String title, String modality, List<Language> languages) {
        Offer like = offer(title, 10);
        return new Offer(
                like.words(),
                new Offer.What(like.what().themes(), like.what().functions(), List.of(key("modalities", modality))),
                like.whom(),
                like.capacity(),
                new Offer.Terms(languages, Offer.Cost.FREE, modality.equals("GRANT")),
                like.when());
    }

    long active(Role by, String party, Offer offer) {
        Actor provider = actor(by);
        long id = offers.begin(provider, party(party), offer);
        offers.move(provider, id, 0, OfferState.SUBMITTED, null);
        if (offers.withId(provider, id).record().state() == OfferState.SUBMITTED) {
            offers.move(actor(Role.CLEARING_HOUSE_DESK), id, 1, OfferState.ACTIVE, null);
        }
        return id;
    }

    public long active(Offer offer) {
        return active(Role.ASSISTANCE_PROVIDER, AGENCY, offer);
    }

    NeedState state(long need) {
        return needs.state(need);
    }

    static LocalizedText text(String english) {
        return LocalizedText.of(Language.EN, english);
    }

    private int term(String taxonomy, int nth) {
        return taxonomies.vocabulary().termsOf(taxonomy).get(nth).id();
    }

    private int key(String taxonomy, String code) {
        return taxonomies.vocabulary().term(taxonomy, code).orElseThrow().id();
    }
}
