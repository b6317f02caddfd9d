package org.suivi.demonstration;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suivi.identity.Account;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.identity.Secret;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;

/**
 * Those whom Exampleland meets in the clearing house: its desk, two invented States, an agency, a fund, and two
 * regional organisations; and its human rights commission, which says how the help was received that was for it.
 */
@Component
class BetweenCountries {

    static final String AGENCY = "demo-agency";
    static final String FUND = "demo-fund";
    static final String NEIGHBOUR = "demo-neighbour";
    static final String ISLANDS = "demo-islands";
    static final String HIGHLANDS = "demo-highlands";
    static final String ISLAND = "demo-island";
    static final String COMMISSION = "demo-commission";
    static final String COALITION = "demo-coalition";

    private static final Map<Role, String> PEOPLE = Map.of(
            Role.CLEARING_HOUSE_DESK, "Nadia Benali",
            Role.ASSISTANCE_PROVIDER, "Henrik Lund",
            Role.NATIONAL_FOCAL_POINT, "Rosa Quispe",
            Role.COUNTRY_COORDINATOR, "David Mensah",
            Role.AUDITOR, "Mirjam Vos");

    private final Accounts accounts;
    private final Parties parties;
    private final PartyPeople people;

    BetweenCountries(Accounts accounts, Parties parties, PartyPeople people) {
        this.accounts = accounts;
        this.parties = parties;
        this.people = people;
    }

    void open(Actor suivi, String password) {
        PEOPLE.forEach((role, name) -> {
            long account = accounts.create(suivi, address(role), name, password);
            accounts.giveRole(suivi, account, role, null, null);
        });
        List.of(
                        new Party.Draft(AGENCY, PartyKind.UN_ENTITY, agency(), ""),
                        new Party.Draft(FUND, PartyKind.FUND, fund(), ""),
                        new Party.Draft(NEIGHBOUR, PartyKind.STATE, neighbour(), "GRULAC"),
                        new Party.Draft(ISLANDS, PartyKind.REGIONAL_ORGANISATION, islands(), "APG"),
                        new Party.Draft(HIGHLANDS, PartyKind.REGIONAL_ORGANISATION, highlands(), "AG"),
                        new Party.Draft(ISLAND, PartyKind.STATE, island(), "APG"),
                        new Party.Draft(COMMISSION, PartyKind.NHRI, Cast.commission(), ""),
                        new Party.Draft(COALITION, PartyKind.CIVIL_SOCIETY, Cast.coalition(), ""))
                .forEach(draft -> parties.add(suivi, draft));
        act(suivi, AGENCY, Role.ASSISTANCE_PROVIDER);
        act(suivi, FUND, Role.ASSISTANCE_PROVIDER);
        act(suivi, NEIGHBOUR, Role.NATIONAL_FOCAL_POINT);
        act(suivi, ISLANDS, Role.ASSISTANCE_PROVIDER);
        act(suivi, HIGHLANDS, Role.COUNTRY_COORDINATOR);
        act(suivi, ISLAND, Role.NATIONAL_FOCAL_POINT);
        act(suivi, Cast.SYSTEM, Role.COUNTRY_COORDINATOR);
        act(suivi, COMMISSION, Role.NHRI);
        act(suivi, COALITION, Role.CIVIL_SOCIETY);
    }

    /** Another party, with somebody who acts for it and cannot sign in. */
    Account joins(String name, Party.Draft draft) {
        Actor suivi = Actor.suivi(null);
        long account = accounts.create(suivi, draft.code() + "@exampleland.example", name, Secret.fresh());
        accounts.giveRole(suivi, account, Role.ASSISTANCE_PROVIDER, null, null);
        Account person = accounts.withId(account).orElseThrow();
        people.name(suivi, parties.add(suivi, draft), person.email());
        return person;
    }

    /** The account of a second officer of the desk, who cannot sign in. */
    long colleague() {
        Actor suivi = Actor.suivi(null);
        long account = accounts.create(suivi, "desk-officer@exampleland.example", "Amara Diallo", Secret.fresh());
        accounts.giveRole(suivi, account, Role.CLEARING_HOUSE_DESK, null, null);
        return account;
    }

    private void act(Actor suivi, String party, Role role) {
        people.name(suivi, parties.withCode(party).orElseThrow().id(), address(role));
    }

    /** Somebody as an actor on the pages of all countries. */
    Actor person(Role role) {
        return actor(accounts.withEmail(address(role)).orElseThrow());
    }

    Actor actor(Account account) {
        return accounts.actor(account.id(), null).orElseThrow();
    }

    Party party(String code) {
        return parties.withCode(code).orElseThrow();
    }

    private static String address(Role role) {
        return role.code() + "@exampleland.example";
    }

    private static LocalizedText agency() {
        return Cast.names(
                "Agency for Human Rights Cooperation (invented)",
                "Agence de coopération pour les droits de l’homme (inventée)",
                "Agencia de Cooperación en Derechos Humanos (inventada)",
                "Агентство по сотрудничеству в области прав человека (вымышленное)",
                "وكالة التعاون في مجال حقوق الإنسان (خيالية)",
                "人权合作署（虚构）");
    }

    private static LocalizedText fund() {
        return Cast.names(
                "Fund for Small States (invented)",
                "Fonds pour les petits États (inventé)",
                "Fondo para los Estados Pequeños (inventado)",
                "Фонд малых государств (вымышленный)",
                "صندوق الدول الصغيرة (خيالي)",
                "小国基金（虚构）");
    }

    private static LocalizedText island() {
        return Cast.names(
                "Island of Modellia (invented)",
                "Île de Modellia (inventée)",
                "Isla de Modellia (inventada)",
                "Остров Моделлия (вымышленный)",
                "جزيرة موديليا (خيالية)",
                "莫德利亚岛（虚构）");
    }

    private static LocalizedText neighbour() {
        return Cast.names(
                "Republic of Samplia (invented)",
                "République de Samplia (inventée)",
                "República de Samplia (inventada)",
                "Республика Самплия (вымышленная)",
                "جمهورية سامبليا (خيالية)",
                "桑普利亚共和国（虚构）");
    }

    private static LocalizedText islands() {
        return Cast.names(
                "Forum of Island States (invented)",
                "Forum des États insulaires (inventé)",
                "Foro de Estados Insulares (inventado)",
                "Форум островных государств (вымышленный)",
                "منتدى الدول الجزرية (خيالي)",
                "岛屿国家论坛（虚构）");
    }

    private static LocalizedText highlands() {
        return Cast.names(
                "Union of Highland States (invented)",
                "Union des États des hautes terres (inventée)",
                "Unión de Estados de las Tierras Altas (inventada)",
                "Союз горных государств (вымышленный)",
                "اتحاد دول المرتفعات (خيالي)",
                "高地国家联盟（虚构）");
    }
}
