package org.suivi.demonstration;

import java.util.List;
import java.util.Map;
import org.suivi.identity.Organisation;
import org.suivi.identity.Role;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** The invented institutions and people of Exampleland; one for each role. */
final class Cast {

    static final String SYSTEM = "xex";

    static final LocalizedText STATE = new LocalizedText(Map.of(
            Language.EN, "Republic of Exampleland",
            Language.FR, "République d’Exampleland",
            Language.ES, "República de Exampleland",
            Language.RU, "Республика Экземплия",
            Language.AR, "جمهورية مثالستان",
            Language.ZH, "示例国共和国"));

    private Cast() {}

    static LocalizedText coalition() {
        return names(
                "Coalition of Non-governmental Organizations",
                "Coalition d’organisations non gouvernementales",
                "Coalición de Organizaciones No Gubernamentales",
                "Коалиция неправительственных организаций",
                "ائتلاف المنظمات غير الحكومية",
                "非政府组织联盟");
    }

    static LocalizedText commission() {
        return names(
                "National Human Rights Commission",
                "Commission nationale des droits de l’homme",
                "Comisión Nacional de Derechos Humanos",
                "Национальная комиссия по правам человека",
                "اللجنة الوطنية لحقوق الإنسان",
                "国家人权委员会");
    }

    /** Someone with a role in an institution; the address begins with the role, and says which one where there are two. */
    record Person(Role role, String mailbox, String name, Organisation.Kind kind, LocalizedText organisation) {

        Person(Role role, String name, Organisation.Kind kind, LocalizedText organisation) {
            this(role, role.code(), name, kind, organisation);
        }

        String email() {
            return mailbox + "@exampleland.example";
        }
    }

    static List<Person> people() {
        return List.of(
                new Person(
                        Role.SECRETARIAT,
                        "Ana Petrova",
                        Organisation.Kind.MECHANISM,
                        names(
                                "Secretariat of the National Mechanism for Reporting and Follow-up",
                                "Secrétariat du mécanisme national d’élaboration des rapports et de suivi",
                                "Secretaría del mecanismo nacional de presentación de informes y seguimiento",
                                "Секретариат национального механизма представления докладов и последующей деятельности",
                                "أمانة الآلية الوطنية لإعداد التقارير والمتابعة",
                                "国家报告和后续行动机制秘书处")),
                new Person(
                        Role.FOCAL_POINT,
                        "Jean Morel",
                        Organisation.Kind.MINISTRY,
                        names(
                                "Ministry of Justice",
                                "Ministère de la justice",
                                "Ministerio de Justicia",
                                "Министерство юстиции",
                                "وزارة العدل",
                                "司法部")),
                new Person(
                        Role.READER,
                        "Li Wei",
                        Organisation.Kind.MINISTRY,
                        names(
                                "Ministry of Education",
                                "Ministère de l’éducation",
                                "Ministerio de Educación",
                                "Министерство образования",
                                "وزارة التربية والتعليم",
                                "教育部")),
                new Person(Role.NHRI, "Leila Haddad", Organisation.Kind.NHRI, commission()),
                new Person(Role.CIVIL_SOCIETY, "María Torres", Organisation.Kind.CIVIL_SOCIETY, coalition()),
                new Person(
                        Role.CIVIL_SOCIETY,
                        "civil-society-2",
                        "Thabo Nkosi",
                        Organisation.Kind.CIVIL_SOCIETY,
                        names(
                                "Network for the Rights of the Child",
                                "Réseau pour les droits de l’enfant",
                                "Red por los Derechos del Niño",
                                "Сеть за права ребенка",
                                "شبكة حقوق الطفل",
                                "儿童权利网络")),
                new Person(
                        Role.PARLIAMENT,
                        "Samuel Okoro",
                        Organisation.Kind.PARLIAMENT,
                        names("Parliament", "Parlement", "Parlamento", "Парламент", "البرلمان", "议会")),
                new Person(
                        Role.UN_PARTNER,
                        "Ingrid Berg",
                        Organisation.Kind.UNITED_NATIONS,
                        names(
                                "United Nations Country Team",
                                "Équipe de pays des Nations Unies",
                                "Equipo de las Naciones Unidas en el País",
                                "Страновая группа Организации Объединенных Наций",
                                "فريق الأمم المتحدة القطري",
                                "联合国国家工作队")));
    }

    static LocalizedText names(String en, String fr, String es, String ru, String ar, String zh) {
        return new LocalizedText(Map.of(
                Language.EN, en, Language.FR, fr, Language.ES, es, Language.RU, ru, Language.AR, ar, Language.ZH, zh));
    }
}
