package org.suivi.demonstration;

import java.util.List;
import org.suivi.practices.Practice;
import org.suivi.practices.Practice.Block;
import org.suivi.practices.Practice.Evidence;
import org.suivi.practices.Practice.Involved;
import org.suivi.practices.Practice.Measured;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** The words of invented practices: what was in the way, what was done, what came of it. */
record ToldPractice(LocalizedText title, LocalizedText challenge, LocalizedText action, LocalizedText result) {

    static final LocalizedText ADAPTED = FollowUpStory.words(
            "With two coordinators instead of one, and meetings by video.",
            "Avec deux coordonnateurs au lieu d’un, et des réunions par vidéo.",
            "بمنسقَين بدلا من واحد، وباجتماعات عبر الفيديو.");

    static final LocalizedText CAME_OF_IT = FollowUpStory.words(
            "Replies of ministries came within six weeks, before it took five months.",
            "Les ministères ont répondu en six semaines, contre cinq mois auparavant.",
            "وصلت ردود الوزارات في غضون ستة أسابيع بعد أن كانت تستغرق خمسة أشهر.");

    static final List<ToldPractice> ALL = List.of(
            new ToldPractice(
                    FollowUpStory.words(
                            "One coordinator for recommendations in each ministry",
                            "Un coordonnateur des recommandations dans chaque ministère",
                            "منسق واحد للتوصيات في كل وزارة"),
                    FollowUpStory.words(
                            "Nobody in the ministries answered for a recommendation once the delegation was back.",
                            "Une fois la délégation rentrée, personne dans les ministères ne répondait d’une"
                                    + " recommandation.",
                            "لم يكن أحد في الوزارات مسؤولا عن التوصية بعد عودة الوفد."),
                    FollowUpStory.words(
                            "Each ministry named one person with a deputy, and they meet four times a year.",
                            "Chaque ministère a désigné une personne et un suppléant, qui se réunissent quatre fois"
                                    + " l’an.",
                            "عينت كل وزارة شخصا ونائبا له، ويجتمعون أربع مرات في السنة."),
                    FollowUpStory.words(
                            "Nine of ten recommendations have a ministry that answers for them.",
                            "Neuf recommandations sur dix ont un ministère qui en répond.",
                            "لتسع توصيات من كل عشر وزارة مسؤولة عنها.")),
            new ToldPractice(
                    FollowUpStory.words(
                            "Mobile courts for villages without a judge",
                            "Des tribunaux itinérants pour les villages sans juge",
                            "محاكم متنقلة للقرى التي لا قاضي فيها"),
                    FollowUpStory.words(
                            "The nearest court was two days away, and women rarely came.",
                            "Le tribunal le plus proche était à deux jours de route, et les femmes y venaient"
                                    + " rarement.",
                            "كانت أقرب محكمة على مسيرة يومين ونادرا ما كانت النساء يأتين إليها."),
                    FollowUpStory.words(
                            "A court travels every second month, with a lawyer and a social worker.",
                            "Un tribunal se déplace tous les deux mois, avec un avocat et un travailleur social.",
                            "تنتقل محكمة كل شهرين ومعها محام وأخصائي اجتماعي."),
                    FollowUpStory.words(
                            "Four times as many cases are heard, and half of them are brought by women.",
                            "Quatre fois plus d’affaires sont entendues, dont la moitié portée par des femmes.",
                            "يُنظر في أربعة أضعاف عدد القضايا، ونصفها ترفعه نساء.")),
            new ToldPractice(
                    FollowUpStory.words(
                            "A register of places of detention, open to visits",
                            "Un registre des lieux de détention, ouvert aux visites",
                            "سجل لأماكن الاحتجاز مفتوح للزيارات"),
                    FollowUpStory.words(
                            "Police stations held people who were in no register.",
                            "Des commissariats retenaient des personnes qui ne figuraient dans aucun registre.",
                            "كانت مراكز الشرطة تحتجز أشخاصا غير مقيدين في أي سجل."),
                    FollowUpStory.words(
                            "Each station enters who comes and goes, and the national institution sees it at once.",
                            "Chaque commissariat inscrit les entrées et les sorties, et l’institution nationale les"
                                    + " voit aussitôt.",
                            "يقيد كل مركز من يدخل ومن يخرج وتطلع المؤسسة الوطنية على ذلك فورا."),
                    FollowUpStory.words(
                            "Detention beyond the legal time fell by two thirds in a year.",
                            "Les détentions au-delà du délai légal ont diminué de deux tiers en un an.",
                            "انخفضت حالات الاحتجاز بعد المدة القانونية بمقدار الثلثين في سنة.")),
            new ToldPractice(
                    FollowUpStory.words(
                            "Teachers who move with children of seasonal workers",
                            "Des enseignants qui suivent les enfants de travailleurs saisonniers",
                            "معلمون يتنقلون مع أطفال العمال الموسميين"),
                    FollowUpStory.words(
                            "Children left school for five months each year.",
                            "Des enfants quittaient l’école cinq mois par an.",
                            "كان الأطفال يتركون المدرسة خمسة أشهر كل سنة."),
                    FollowUpStory.words(
                            "Twelve teachers travel along, and both schools keep one file for each child.",
                            "Douze enseignants les accompagnent, et les deux écoles tiennent un seul dossier par"
                                    + " enfant.",
                            "يرافقهم اثنا عشر معلما وتحتفظ المدرستان بملف واحد لكل طفل."),
                    FollowUpStory.words(
                            "Eight of ten finish the school year.",
                            "Huit sur dix terminent l’année scolaire.",
                            "يكمل ثمانية من كل عشرة السنة الدراسية.")));

    /** Told of what the practice is about, with all that reviewers ask for. */
    Practice on(Practice about, int nth) {
        return new Practice(
                new Practice.Words(title, challenge, action, result),
                new Practice.What(
                        about.what().themes(),
                        about.what().functions(),
                        List.of(BetweenCountries.NEIGHBOUR),
                        about.what().instruments(),
                        List.of("16.3")),
                new Practice.Proof(
                        nth % 2 == 0 ? Evidence.ADMINISTRATIVE : Evidence.INDEPENDENT,
                        List.of(new Measured("Share of what was planned", "40 %", "90 %", "2025")),
                        List.of()),
                new Practice.Story(
                        FollowUpStory.words(
                                "A decision of the whole government, and one small budget line.",
                                "Une décision de tout le gouvernement et une petite ligne budgétaire.",
                                "قرار من الحكومة بأكملها وبند صغير في الميزانية."),
                        LocalizedText.EMPTY,
                        FollowUpStory.words(
                                "The first year without a deputy: the work stopped with each holiday.",
                                "La première année sans suppléant : le travail s’arrêtait à chaque congé.",
                                "السنة الأولى بلا نائب: كان العمل يتوقف مع كل إجازة."),
                        LocalizedText.EMPTY,
                        FollowUpStory.words(
                                "It needs somebody who is there for at least three years.",
                                "Il faut quelqu’un qui reste au moins trois ans.",
                                "يتطلب ذلك شخصا يبقى ثلاث سنوات على الأقل."),
                        List.of(new Block(title, action, LocalizedText.EMPTY, result)),
                        List.of(new Involved("Ministry of Justice", "lead"))),
                new Practice.Terms(Language.EN, null, 18, nth % 3 == 0, true, null, List.of()));
    }
}
