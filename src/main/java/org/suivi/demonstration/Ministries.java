package org.suivi.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.coordination.FocalPoints;
import org.suivi.identity.Accounts;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisation.Kind;
import org.suivi.identity.Organisations;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** The other institutions of Exampleland, some below others, and who answers for them; one has nobody. */
@Component
class Ministries {

    /** Beside those of the cast: the name, what it stands below, and the person who answers for it. */
    private record Institution(
            LocalizedText name,
            Kind kind,
            @Nullable String below,
            @Nullable String person) {}

    private static final List<Institution> ALL = List.of(
            new Institution(
                    names(
                            "Ministry of the Interior",
                            "Ministère de l’intérieur",
                            "Ministerio del Interior",
                            "Министерство внутренних дел",
                            "وزارة الداخلية",
                            "内政部"),
                    Kind.MINISTRY,
                    null,
                    "Amina Diallo"),
            new Institution(
                    names(
                            "Ministry of Social Affairs",
                            "Ministère des affaires sociales",
                            "Ministerio de Asuntos Sociales",
                            "Министерство социальных дел",
                            "وزارة الشؤون الاجتماعية",
                            "社会事务部"),
                    Kind.MINISTRY,
                    null,
                    null),
            new Institution(
                    names(
                            "Prison Service",
                            "Administration pénitentiaire",
                            "Servicio Penitenciario",
                            "Пенитенциарная служба",
                            "إدارة السجون",
                            "监狱管理局"),
                    Kind.AGENCY,
                    "Ministry of Justice",
                    "Tomás Rey"),
            new Institution(
                    names(
                            "National Statistics Office",
                            "Office national de la statistique",
                            "Oficina Nacional de Estadística",
                            "Национальное статистическое управление",
                            "المكتب الوطني للإحصاء",
                            "国家统计局"),
                    Kind.STATISTICS_OFFICE,
                    null,
                    "Chen Jing"),
            new Institution(
                    names(
                            "Northern Province",
                            "Province du Nord",
                            "Provincia del Norte",
                            "Северная провинция",
                            "المقاطعة الشمالية",
                            "北方省"),
                    Kind.PROVINCE,
                    null,
                    "Olga Ivanova"),
            new Institution(
                    names(
                            "Municipality of Port Example",
                            "Municipalité de Port-Example",
                            "Municipio de Puerto Example",
                            "Муниципалитет Порт-Экземпл",
                            "بلدية بورت مثال",
                            "示例港市"),
                    Kind.MUNICIPALITY,
                    "Northern Province",
                    null));

    private final Organisations organisations;
    private final Accounts accounts;
    private final FocalPoints focalPoints;

    Ministries(Organisations organisations, Accounts accounts, FocalPoints focalPoints) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.focalPoints = focalPoints;
    }

    private static LocalizedText names(String en, String fr, String es, String ru, String ar, String zh) {
        return new LocalizedText(Map.of(
                Language.EN, en, Language.FR, fr, Language.ES, es, Language.RU, ru, Language.AR, ar, Language.ZH, zh));
    }

    /** After the people of the cast, whose institutions some stand below. */
    void open(Actor actor, String password) {
        Map<String, Long> known = byName(actor);
        for (Institution each : ALL) {
            String name = each.name().plain(Language.EN);
            Long parent = each.below() == null ? null : known.get(each.below());
            long id = organisations.add(actor, new Organisation.Draft(each.name(), each.kind(), parent));
            known.put(name, id);
            if (each.person() != null) {
                String email = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "@exampleland.example";
                long account = accounts.create(Actor.suivi(null), email, each.person(), password);
                accounts.giveRole(actor, account, Role.FOCAL_POINT, actor.system(), id);
            }
        }
        known.values()
                .forEach(organisation -> focalPoints
                        .candidates(actor, organisation)
                        .forEach(person -> focalPoints.name(actor, organisation, person.membership(), false)));
    }

    /** The keys of all institutions by their English names. */
    Map<String, Long> byName(Actor actor) {
        Map<String, Long> known = new HashMap<>();
        organisations
                .all(actor.inSystem())
                .forEach(each -> known.put(each.name().plain(Language.EN), each.id()));
        return known;
    }
}
