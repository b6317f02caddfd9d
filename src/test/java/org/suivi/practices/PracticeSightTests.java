package org.suivi.practices;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseFacet;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.NearPractices;
import org.suivi.cooperation.NearPractices.Subject;
import org.suivi.cooperation.PracticeState;
import org.suivi.identity.Account;
import org.suivi.identity.Role;
import org.suivi.parties.Party;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;

/** Who sees a practice of which level, on every channel: page, list, count, facet, export and what is suggested on work agree. */
@OnDatabase
class PracticeSightTests {

    private static final String WORD = "quaggaroo";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    PracticeExamples examples;

    @Autowired
    Practices practices;

    @Autowired
    PartyPeople people;

    @Autowired
    NearPractices near;

    @Autowired
    HouseList list;

    @Autowired
    JdbcClient jdbc;

    /** Somebody, and the highest level that somebody sees of a practice of a party in Asia. */
    private record Somebody(String name, Supplier<Actor> actor, RequestPostProcessor signedIn, Level highest) {}

    @AfterEach
    void takeAway() {
        examples.clear();
        jdbc.sql("delete from party_person where party_id = :home")
                .param("home", examples.home())
                .update();
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

    /** Who coordinates in a State is of the United Nations: practices of the State are neither its own nor told in its name. */
    @TestFactory
    Stream<DynamicTest> whoCoordinatesInTheStateIsNotItsOwner() {
        people.name(examples.person(Role.ADMINISTRATOR), examples.home(), Cast.address(Role.COUNTRY_COORDINATOR));
        examples.parties();
        Map<Level, Long> records = records(Role.SECRETARIAT, examples.home(), examples.asia());
        List<Somebody> coordinator = new ArrayList<>();
        add(coordinator, Role.COUNTRY_COORDINATOR, Level.PARTICIPANTS);
        return records.entrySet().stream()
                .map(record -> DynamicTest.dynamicTest(
                        record.getKey().code(), () -> check(coordinator.get(0), record.getKey(), record.getValue())));
    }

    @Test
    void whoCoordinatesInAStateTellsPracticesInTheNameOfTheirOfficeAlone() {
        examples.parties();
        people.name(examples.person(Role.ADMINISTRATOR), examples.home(), Cast.address(Role.COUNTRY_COORDINATOR));
        Actor coordinator = examples.person(Role.COUNTRY_COORDINATOR);
        assertThat(practices.writtenBy(coordinator)).extracting(Party::id).containsExactly(examples.africa());
        long id = practices.begin(examples.person(Role.SECRETARIAT), examples.home(), examples.whole());
        examples.set(id, PracticeState.SNAPSHOT);
        assertThat(practices.withId(coordinator, id))
                .satisfies(seen -> assertThat(seen.moves()).isEmpty())
                .satisfies(seen -> assertThat(seen.way()).isEmpty())
                .satisfies(seen -> assertThat(seen.may()).isEqualTo(new Practices.May(false, false, false)));
        assertThat(people.thoseWhoMay(examples.home(), Permission.SHARE_PRACTICES))
                .extracting(Account::email)
                .contains(Cast.address(Role.SECRETARIAT))
                .doesNotContain(Cast.address(Role.COUNTRY_COORDINATOR));
    }

    private void check(Somebody who, Level level, long id) {
        boolean sees = level.rank() <= who.highest().rank();
        Actor actor = who.actor().get();
        var filter = new HouseFilter(WORD + level.code(), Map.of(), false, true, 1);
        assertThat(list.count(actor, Entity.PRACTICE, filter)).as("count").isEqualTo(sees ? 1 : 0);
        assertThat(list.rows(actor, Entity.PRACTICE, filter, 10, 1)).as("list").hasSize(sees ? 1 : 0);
        assertThat(list.listing(actor, Entity.PRACTICE, filter).facets().containsKey(HouseFacet.COUNTRY))
                .as("facet")
                .isEqualTo(sees);
        assertThat(near.to(actor, subject(level), 3).stream().anyMatch(one -> one.id() == id))
                .as("suggestion")
                .isEqualTo(sees);
        assertThat(isAtTheDoor(actor, id)).as("door").isEqualTo(sees);
        assertThat(pages.get().uri("/clearing-house/practices/" + id).with(who.signedIn()))
                .as("page")
                .hasStatus(sees ? 200 : 404);
        for (String path : List.of("/clearing-house/practices?all=1", "/clearing-house/practices.csv?all=1")) {
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

    private boolean isAtTheDoor(Actor actor, long id) {
        try {
            return practices.withId(actor, id).record().id() == id;
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
                Level.PUBLIC));
        add(all, Role.ASSISTANCE_PROVIDER, Level.OWNER);
        add(all, Role.CLEARING_HOUSE_DESK, Level.DESK);
        add(all, Role.COUNTRY_COORDINATOR, Level.NAMED);
        for (Role role : List.of(Role.SECRETARIAT, Role.FOCAL_POINT, Role.NATIONAL_FOCAL_POINT, Role.UN_PARTNER)) {
            add(all, role, Level.PARTICIPANTS);
        }
        for (Role role : List.of(Role.NHRI, Role.CIVIL_SOCIETY, Role.PARLIAMENT, Role.READER, Role.ADMINISTRATOR)) {
            add(all, role, Level.PUBLIC);
        }
        return all;
    }

    private void add(List<Somebody> all, Role role, Level highest) {
        all.add(new Somebody(role.code(), () -> examples.person(role), cast.as(role), highest));
    }

    private Subject subject(Level level) {
        return new Subject(List.of(900_000 + level.rank()), List.of(), List.of());
    }

    /** One shown practice of each level; the party in Africa is named on all of them. */
    private Map<Level, Long> records() {
        examples.parties();
        return records(Role.ASSISTANCE_PROVIDER, examples.asia(), examples.africa());
    }

    private Map<Level, Long> records(Role writer, long party, long named) {
        Map<Level, Long> records = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            long id = practices.begin(examples.person(writer), party, examples.titled(WORD + level.code()));
            examples.set(id, PracticeState.SNAPSHOT);
            jdbc.sql("""
                            update assistance_record set level = :level, reach = :level, themes = array[:theme::int]
                            where id = :id
                            """)
                    .param("level", level.rank())
                    .param("theme", 900_000 + level.rank())
                    .param("id", id)
                    .update();
            jdbc.sql("insert into assistance_named (record_id, party_id) values (:id, :party)")
                    .param("id", id)
                    .param("party", named)
                    .update();
            records.put(level, id);
        }
        return records;
    }
}
