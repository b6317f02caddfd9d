package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
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
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;

/** Who sees a record of which level, on every channel: page, list, count, facet, search and export agree. */
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
    HouseList list;

    @Autowired
    HouseBoards boards;

    @Autowired
    JdbcClient jdbc;

    /** Somebody, and the highest level that somebody sees of a record of Testland. */
    private record Somebody(String name, Supplier<Actor> actor, RequestPostProcessor signedIn, Level highest) {}

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("delete from party where code like 'sight-%'").update();
    }

    @TestFactory
    Stream<DynamicTest> everyChannelShowsWhatTheLevelAllows() {
        Map<Level, Long> records = records();
        return everybody().stream()
                .flatMap(who -> records.entrySet().stream()
                        .map(record -> DynamicTest.dynamicTest(
                                who.name() + " " + record.getKey(),
                                () -> check(who, record.getKey(), record.getValue()))));
    }

    private void check(Somebody who, Level level, long id) {
        boolean sees = level.rank() <= who.highest().rank();
        Actor actor = who.actor().get();
        var filter = new HouseFilter(WORD + level.code(), Map.of(), false, true, 1);
        assertThat(list.count(actor, Entity.NEED, filter)).as("count").isEqualTo(sees ? 1 : 0);
        assertThat(list.rows(actor, Entity.NEED, filter, 10, 1)).as("list").hasSize(sees ? 1 : 0);
        assertThat(list.listing(actor, Entity.NEED, filter).facets().containsKey(HouseFacet.STATE))
                .as("facet")
                .isEqualTo(sees);
        assertThat(boards.board(actor, Entity.NEED, filter, new Axes(HouseFacet.STATE, HouseFacet.REGION))
                        .total())
                .as("board")
                .isEqualTo(sees ? 1 : 0);
        boolean found;
        try {
            found = needs.withId(actor, id).record().id() == id;
        } catch (NotFound hidden) {
            found = false;
        }
        assertThat(found).as("door").isEqualTo(sees);
        for (String page : List.of("", "/languages")) {
            assertThat(pages.get().uri("/clearing-house/needs/" + id + page).with(who.signedIn()))
                    .as("page %s", page)
                    .hasStatus(sees ? 200 : 404);
        }
        for (String path : List.of(
                "/clearing-house/needs?all=1", "/clearing-house/needs.csv?all=1", "/api/v1/clearing-house/needs")) {
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

    private List<Somebody> everybody() {
        List<Somebody> all = new ArrayList<>();
        all.add(new Somebody(
                "the public",
                () -> new Actor(0, "", "public", null, null, Set.of(Permission.NOTHING)),
                cast.asNobody(),
                Level.PUBLIC));
        all.add(new Somebody(
                "another State", () -> between("stranger@example.org"), cast.asStranger(), Level.PARTICIPANTS));
        add(all, Role.SECRETARIAT, Level.OWNER);
        add(all, Role.FOCAL_POINT, Level.OWNER);
        add(all, Role.CLEARING_HOUSE_DESK, Level.DESK);
        add(all, Role.ASSISTANCE_PROVIDER, Level.NAMED);
        add(all, Role.COUNTRY_COORDINATOR, Level.PARTICIPANTS);
        add(all, Role.NATIONAL_FOCAL_POINT, Level.PARTICIPANTS);
        add(all, Role.UN_PARTNER, Level.PARTICIPANTS);
        add(all, Role.NHRI, Level.PUBLIC);
        add(all, Role.CIVIL_SOCIETY, Level.PUBLIC);
        add(all, Role.PARLIAMENT, Level.PUBLIC);
        add(all, Role.READER, Level.PUBLIC);
        add(all, Role.ADMINISTRATOR, Level.PUBLIC);
        return all;
    }

    private void add(List<Somebody> all, Role role, Level highest) {
        all.add(new Somebody(role.code(), () -> between(Cast.address(role)), cast.as(role), highest));
    }

    /** One open need of each level; the provider's party is named on all of them. */
    private Map<Level, Long> records() {
        long provider = parties.add(
                between(Cast.address(Role.ADMINISTRATOR)),
                new Party.Draft("sight-agency", PartyKind.UN_ENTITY, LocalizedText.of(Language.EN, "Agency"), ""));
        people.name(between(Cast.address(Role.ADMINISTRATOR)), provider, Cast.address(Role.ASSISTANCE_PROVIDER));
        Map<Level, Long> records = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            Need empty = Need.EMPTY;
            var words = new Need.Words(
                    LocalizedText.of(Language.EN, WORD + level.code()),
                    LocalizedText.EMPTY,
                    LocalizedText.EMPTY,
                    LocalizedText.EMPTY,
                    LocalizedText.EMPTY);
            long id = needs.begin(
                    between(Cast.address(Role.SECRETARIAT)),
                    new Need(
                            words,
                            empty.what(),
                            empty.whom(),
                            empty.when(),
                            empty.terms(),
                            empty.consent(),
                            empty.origin()));
            jdbc.sql("update assistance_record set state = 'open', level = :level, reach = :level where id = :id")
                    .param("level", level.rank())
                    .param("id", id)
                    .update();
            jdbc.sql("insert into assistance_named (record_id, party_id) values (:id, :party)")
                    .param("id", id)
                    .param("party", provider)
                    .update();
            records.put(level, id);
        }
        return records;
    }

    private Actor between(String email) {
        long account = accounts.withEmail(email).orElseThrow().id();
        return accounts.actor(account, null).orElseThrow();
    }
}
