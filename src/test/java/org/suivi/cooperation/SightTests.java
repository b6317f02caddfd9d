package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.HouseBoards.Axes;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;

/**
 * Who sees a need, a challenge or an offer of which level, on every channel: page, list, count, facet, search, export, matching, mails
 * and programs agree.
 */
@OnDatabase
class SightTests {

    private static final String WORD = "zebracorn";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    Parties parties;

    @Autowired
    PartyPeople people;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Challenges challenges;

    @Autowired
    RaisedChallenges raised;

    @Autowired
    Offers offers;

    @Autowired
    SavedSearches searches;

    @Autowired
    SearchRound mails;

    @Autowired
    HouseList list;

    @Autowired
    HouseBoards boards;

    @Autowired
    HouseSealedWords sealed;

    @Autowired
    JdbcClient jdbc;

    /** Somebody, and the highest level that somebody sees of what Testland asks and of what it offers. */
    private record Somebody(
            String name, Supplier<Actor> actor, RequestPostProcessor signedIn, Level ofAsked, Level ofOffers) {

        Level highest(Entity entity) {
            return entity == Entity.OFFER ? ofOffers : ofAsked;
        }
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from house_search").update();
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("delete from party where code like 'sight-%'").update();
        jdbc.sql("delete from party_person where party_id = :state")
                .param("state", testland())
                .update();
    }

    @TestFactory
    Stream<DynamicTest> everyChannelShowsWhatTheLevelAllows() {
        return channels(everybody());
    }

    /** Of the United Nations: it reads what the State asks as far as it was shared at all, and speaks for nobody. */
    @TestFactory
    Stream<DynamicTest> whoCoordinatesInTheStateIsNotItsOwner() {
        people.name(between(Cast.address(Role.ADMINISTRATOR)), testland(), Cast.address(Role.COUNTRY_COORDINATOR));
        List<Somebody> coordinator = new ArrayList<>();
        add(coordinator, Role.COUNTRY_COORDINATOR, Level.NAMED, Level.PARTICIPANTS);
        return channels(coordinator);
    }

    /** Who offers in the name of the State owns its offers, and of what it asks reads what was shared. */
    @TestFactory
    Stream<DynamicTest> whoOffersForTheStateDoesNotOwnWhatItAsks() {
        people.name(between(Cast.address(Role.ADMINISTRATOR)), testland(), Cast.address(Role.ASSISTANCE_PROVIDER));
        List<Somebody> provider = new ArrayList<>();
        add(provider, Role.ASSISTANCE_PROVIDER, Level.NAMED, Level.OWNER);
        return channels(provider);
    }

    @Test
    void whoOffersForTheStateIsToldNoRestrictedWordsOfItsNeeds() {
        people.name(between(Cast.address(Role.ADMINISTRATOR)), testland(), Cast.address(Role.ASSISTANCE_PROVIDER));
        Actor provider = between(Cast.address(Role.ASSISTANCE_PROVIDER));
        long need = records().get(Entity.NEED).get(Level.PUBLIC);

        assertThat(needs.withId(provider, need))
                .returns(false, StatedNeeds.Seen::isOwn)
                .returns(List.of(), StatedNeeds.Seen::events)
                .returns(null, StatedNeeds.Seen::party);
        assertThatThrownBy(() -> needs.exclusions(provider, need)).isInstanceOf(NotAllowed.class);
        assertThat(sealed.openTo(provider).test(Entity.NEED.ref(need))).isFalse();
        assertThat(sealed.openTo(between(Cast.address(Role.FOCAL_POINT))).test(Entity.NEED.ref(need)))
                .isTrue();
        assertThat(list.count(provider, Entity.NEED, new HouseFilter("", Map.of(), true, true, 1)))
                .as("own")
                .isZero();
    }

    /** The State that it is about reads it as all who take part do, and no more. */
    @TestFactory
    Stream<DynamicTest> whatAnInstitutionTellsOfAStateIsItsOwn() {
        return channels(
                everybody().stream().map(this::beforeAnInstitution).toList(), Map.of(Entity.CHALLENGE, raised()));
    }

    private Somebody beforeAnInstitution(Somebody who) {
        Level highest = switch (who.name()) {
            case "nhri" -> Level.OWNER;
            case "secretariat", "focal-point" -> Level.PARTICIPANTS;
            default -> who.ofAsked();
        };
        return new Somebody(who.name(), who.actor(), who.signedIn(), highest, highest);
    }

    private Stream<DynamicTest> channels(List<Somebody> everybody) {
        return channels(everybody, records());
    }

    private Stream<DynamicTest> channels(List<Somebody> everybody, Map<Entity, Map<Level, Long>> records) {
        return everybody.stream()
                .flatMap(who -> records.keySet().stream()
                        .flatMap(entity -> records.get(entity).entrySet().stream()
                                .map(record -> DynamicTest.dynamicTest(
                                        String.join(
                                                " ",
                                                who.name(),
                                                entity.code(),
                                                record.getKey().code()),
                                        () -> check(who, entity, record.getKey(), record.getValue())))));
    }

    private void check(Somebody who, Entity entity, Level level, long id) {
        boolean sees = level.rank() <= who.highest(entity).rank();
        Actor actor = who.actor().get();
        var filter = new HouseFilter(WORD + level.code(), Map.of(), false, true, 1);
        assertThat(list.count(actor, entity, filter)).as("count").isEqualTo(sees ? 1 : 0);
        assertThat(list.rows(actor, entity, filter, 10, 1)).as("list").hasSize(sees ? 1 : 0);
        assertThat(list.listing(actor, entity, filter).facets().containsKey(HouseFacet.STATE))
                .as("facet")
                .isEqualTo(sees);
        assertThat(boards.board(actor, entity, filter, new Axes(HouseFacet.STATE, HouseFacet.REGION))
                        .total())
                .as("board")
                .isEqualTo(sees ? 1 : 0);
        assertThat(isAtTheDoor(actor, entity, id)).as("door").isEqualTo(sees);
        if (actor.may(Permission.READ_ASSISTANCE)) {
            assertThat(isTold(actor, entity, filter)).as("mail").isEqualTo(sees);
        }
        for (String page : List.of("", "/languages")) {
            assertThat(pages.get().uri(entity.path() + "/" + id + page).with(who.signedIn()))
                    .as("page %s", page)
                    .hasStatus(sees ? 200 : 404);
        }
        if (!sees) {
            for (String page : List.of("/matches", "/matches.csv")) {
                var answer = pages.get()
                        .uri(entity.path() + "/" + id + page)
                        .with(who.signedIn())
                        .exchange();
                assertThat(answer.getResponse().getStatus()).as(page).isIn(302, 403, 404);
                assertThat(answer).bodyText().doesNotContain(WORD);
            }
        }
        for (String path : List.of(entity.path() + "?all=1", entity.path() + ".csv?all=1", "/api/v1" + entity.path())) {
            var body = assertThat(pages.get().uri(path).with(who.signedIn()))
                    .hasStatusOk()
                    .bodyText();
            if (sees) {
                body.contains(WORD + level.code());
            } else {
                body.doesNotContain(WORD + level.code());
            }
        }
    }

    private boolean isTold(Actor actor, Entity entity, HouseFilter filter) {
        searches.keep(actor, entity, filter, true);
        jdbc.sql("update house_search set told_at = now() - interval '25 hours'")
                .update();
        boolean isTold =
                mails.due().stream().anyMatch(due -> !mails.letters(due).isEmpty());
        jdbc.sql("delete from house_search").update();
        return isTold;
    }

    private boolean isAtTheDoor(Actor actor, Entity entity, long id) {
        try {
            HouseRecord found = switch (entity) {
                case NEED -> needs.withId(actor, id).record();
                case CHALLENGE -> challenges.withId(actor, id).record();
                case OFFER -> offers.withId(actor, id).record();
                case PRACTICE -> throw new AssertionError("its own tests tell");
            };
            return found.id() == id;
        } catch (NotFound hidden) {
            return false;
        }
    }

    private List<Somebody> everybody() {
        List<Somebody> all = new ArrayList<>();
        all.add(new Somebody(
                "the public",
                () -> new Actor(0, "", "public", null, null, Set.of(Permission.NOTHING)),
                cast.asNobody(),
                Level.PUBLIC,
                Level.PUBLIC));
        all.add(new Somebody(
                "another State",
                () -> between("stranger@example.org"),
                cast.asStranger(),
                Level.PARTICIPANTS,
                Level.PARTICIPANTS));
        add(all, Role.SECRETARIAT, Level.OWNER);
        add(all, Role.FOCAL_POINT, Level.OWNER);
        add(all, Role.CLEARING_HOUSE_DESK, Level.DESK);
        add(all, Role.ASSISTANCE_PROVIDER, Level.NAMED);
        add(all, Role.COUNTRY_COORDINATOR, Level.PARTICIPANTS);
        add(all, Role.NATIONAL_FOCAL_POINT, Level.PARTICIPANTS);
        add(all, Role.UN_PARTNER, Level.PARTICIPANTS);
        add(all, Role.AUDITOR, Level.PUBLIC);
        add(all, Role.NHRI, Level.PUBLIC);
        add(all, Role.CIVIL_SOCIETY, Level.PUBLIC);
        add(all, Role.PARLIAMENT, Level.PUBLIC);
        add(all, Role.READER, Level.PUBLIC);
        add(all, Role.ADMINISTRATOR, Level.PUBLIC);
        return all;
    }

    private void add(List<Somebody> all, Role role, Level highest) {
        add(all, role, highest, highest);
    }

    private void add(List<Somebody> all, Role role, Level ofAsked, Level ofOffers) {
        all.add(new Somebody(role.code(), () -> between(Cast.address(role)), cast.as(role), ofAsked, ofOffers));
    }

    private long testland() {
        return parties.withCode(Cast.SYSTEM).orElseThrow().id();
    }

    /** One record of each sort and level that is live; the provider's party is named on all of them. */
    private Map<Entity, Map<Level, Long>> records() {
        long provider = party("sight-agency", PartyKind.UN_ENTITY, Role.ASSISTANCE_PROVIDER);
        Map<Entity, Map<Level, Long>> records = new EnumMap<>(Entity.class);
        Map<Entity, String> live = Map.of(Entity.NEED, "open", Entity.CHALLENGE, "shared", Entity.OFFER, "active");
        live.forEach((entity, state) -> {
            for (Level level : Level.values()) {
                long id = begin(entity, word(level));
                show(id, state, level, provider);
                records.computeIfAbsent(entity, unused -> new EnumMap<>(Level.class))
                        .put(level, id);
            }
        });
        return records;
    }

    /** A challenge about Testland of each level, told by an institution and shared. */
    private Map<Level, Long> raised() {
        long provider = party("sight-agency", PartyKind.UN_ENTITY, Role.ASSISTANCE_PROVIDER);
        long institution = party("sight-nhri", PartyKind.NHRI, Role.NHRI);
        Map<Level, Long> records = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            long id = raised.raise(
                    between(Cast.address(Role.NHRI)),
                    institution,
                    Challenge.about(Cast.SYSTEM, word(level), List.of(), "A/HRC/44/12"));
            show(id, "shared", level, provider);
            records.put(level, id);
        }
        return records;
    }

    private static LocalizedText word(Level level) {
        return LocalizedText.of(Language.EN, WORD + level.code());
    }

    private long party(String code, PartyKind kind, Role role) {
        Actor administrator = between(Cast.address(Role.ADMINISTRATOR));
        long id = parties.add(administrator, new Party.Draft(code, kind, LocalizedText.of(Language.EN, "A party"), ""));
        people.name(administrator, id, Cast.address(role));
        return id;
    }

    private void show(long id, String state, Level level, long named) {
        jdbc.sql("update assistance_record set state = :state, level = :level, reach = :level where id = :id")
                .param("state", state)
                .param("level", level.rank())
                .param("id", id)
                .update();
        jdbc.sql("insert into assistance_named (record_id, party_id) values (:id, :party)")
                .param("id", id)
                .param("party", named)
                .update();
    }

    private long begin(Entity entity, LocalizedText title) {
        Actor secretariat = between(Cast.address(Role.SECRETARIAT));
        LocalizedText nothing = LocalizedText.EMPTY;
        if (entity == Entity.OFFER) {
            return offers.begin(
                    secretariat,
                    testland(),
                    new Offer(
                            new Offer.Words(title, nothing, nothing, ""),
                            new Offer.What(List.of(), List.of(), List.of()),
                            new Offer.Whom(true, List.of(), List.of()),
                            new Offer.Capacity(Offer.Unit.DAYS, null, null),
                            new Offer.Terms(List.of(), Offer.Cost.FREE, false),
                            new Offer.When(null, null, null)));
        }
        Need empty = Need.EMPTY;
        Need need = new Need(
                new Need.Words(title, nothing, nothing, nothing, nothing),
                empty.what(),
                empty.whom(),
                empty.when(),
                empty.terms(),
                empty.consent(),
                empty.origin());
        return entity == Entity.NEED ? needs.begin(secretariat, need) : challenges.begin(secretariat, need);
    }

    private Actor between(String email) {
        long account = accounts.withEmail(email).orElseThrow().id();
        return accounts.actor(account, null).orElseThrow();
    }
}
