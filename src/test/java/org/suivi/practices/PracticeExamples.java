package org.suivi.practices;

import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.Cast;
import org.suivi.cooperation.HouseRounds;
import org.suivi.cooperation.PracticeState;
import org.suivi.identity.Role;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.parties.PartyPeople;
import org.suivi.practices.Practice.Block;
import org.suivi.practices.Practice.Evidence;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** A practice of Testland with all that reviewers ask for, and two parties of other regions. */
@TestComponent
public class PracticeExamples {

    private final Cast cast;
    private final Parties parties;
    private final PartyPeople people;
    private final HouseRounds rounds;
    private final JdbcClient jdbc;

    PracticeExamples(Cast cast, Parties parties, PartyPeople people, HouseRounds rounds, JdbcClient jdbc) {
        this.cast = cast;
        this.parties = parties;
        this.people = people;
        this.rounds = rounds;
        this.jdbc = jdbc;
    }

    public Actor person(Role role) {
        return cast.between(role);
    }

    public void parties() {
        add("practice-asia", "APG", Role.ASSISTANCE_PROVIDER);
        add("practice-africa", "AG", Role.COUNTRY_COORDINATOR);
    }

    private void add(String code, String region, Role role) {
        Actor administrator = person(Role.ADMINISTRATOR);
        long id = parties.add(
                administrator,
                new Party.Draft(code, PartyKind.REGIONAL_ORGANISATION, LocalizedText.of(Language.EN, code), region));
        people.name(administrator, id, Cast.address(role));
    }

    public void clear() {
        jdbc.sql("delete from workshop_sheet").update();
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("delete from party where code like 'practice-%'").update();
    }

    public long home() {
        return parties.withCode(Cast.SYSTEM).orElseThrow().id();
    }

    public long asia() {
        return parties.withCode("practice-asia").orElseThrow().id();
    }

    public long africa() {
        return parties.withCode("practice-africa").orElseThrow().id();
    }

    public Practice whole() {
        return titled("One coordinator in each ministry");
    }

    Practice titled(String title) {
        LocalizedText words = LocalizedText.of(Language.EN, "Words");
        return new Practice(
                new Practice.Words(LocalizedText.of(Language.EN, title), words, words, words),
                new Practice.What(
                        List.of(term("4-torture")),
                        List.of(term("LAW_DRAFT")),
                        List.of("che"),
                        List.of("CAT"),
                        List.of()),
                new Practice.Proof(Evidence.ADMINISTRATIVE, List.of(), List.of()),
                new Practice.Story(
                        words,
                        LocalizedText.EMPTY,
                        words,
                        LocalizedText.EMPTY,
                        words,
                        List.of(new Block(words, words, LocalizedText.EMPTY, LocalizedText.EMPTY)),
                        List.of()),
                new Practice.Terms(Language.EN, null, 12, true, true, null, List.of()));
    }

    int term(String code) {
        return jdbc.sql("select id from term where code = :code order by id desc limit 1")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    PracticeState state(long id) {
        String code = jdbc.sql("select state from assistance_record where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return List.of(PracticeState.values()).stream()
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    void set(long id, PracticeState state) {
        jdbc.sql("update assistance_record set state = :state, reach = level where id = :id")
                .params(Map.of("state", state.code(), "id", id))
                .update();
    }

    void confirmedDaysAgo(long id, int days) {
        jdbc.sql("""
                        update assistance_record set last_confirmed = (now() at time zone 'UTC')::date - :days::int
                        where id = :id
                        """).params(Map.of("days", days, "id", id)).update();
    }

    void letClocksRun() {
        rounds.round();
    }

    String link(long id, Actor to) {
        return rounds.link(id, to.account());
    }
}
