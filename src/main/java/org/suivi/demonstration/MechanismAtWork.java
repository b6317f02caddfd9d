package org.suivi.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.meetings.ActionPoints;
import org.suivi.meetings.AgendaItem;
import org.suivi.meetings.Agendas;
import org.suivi.meetings.Meeting;
import org.suivi.meetings.Meetings;
import org.suivi.reminders.QuietDay;
import org.suivi.reminders.QuietDays;
import org.suivi.requests.AnswerSheet;
import org.suivi.requests.InformationRequest;
import org.suivi.requests.InformationRequest.Purpose;
import org.suivi.requests.InformationRequest.State;
import org.suivi.requests.RequestAnswers;
import org.suivi.requests.Requests;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;

/** What the secretariat of Exampleland did between two reports: holidays kept, information asked for, and two meetings. */
@Component
@Order(6)
class MechanismAtWork implements Chapter {

    private static final Logger log = LoggerFactory.getLogger(MechanismAtWork.class);

    private static final List<String> ASKED =
            List.of("Ministry of Justice", "Ministry of the Interior", "Prison Service", "National Statistics Office");

    private static final LocalizedText PLACES = FollowUpStory.words(
            "How many places were there in shelters for victims of violence at the end of the year?",
            "Combien de places y avait-il dans les centres d’accueil pour victimes de violence à la fin de l’année ?",
            "كم عدد الأماكن في ملاجئ ضحايا العنف في نهاية السنة؟");

    private static final LocalizedText TRAINED = FollowUpStory.words(
            "How many officials were trained in human rights during the year, and by whom?",
            "Combien d’agents ont été formés aux droits de l’homme pendant l’année, et par qui ?",
            "كم عدد الموظفين الذين دُربوا على حقوق الإنسان خلال السنة، ومن درّبهم؟");

    private static final LocalizedText TRAINED_AGAIN = FollowUpStory.words(
            "How many officials were trained in human rights during the last two years, and by whom?",
            "Combien d’agents ont été formés aux droits de l’homme au cours des deux dernières années, et par qui ?",
            "كم عدد الموظفين الذين دُربوا على حقوق الإنسان خلال السنتين الماضيتين، ومن درّبهم؟");

    private static final LocalizedText HOW_MANY_PLACES = FollowUpStory.words(
            "186 places in nine shelters; two of them are open to children of all ages.",
            "186 places dans neuf centres d’accueil ; deux d’entre eux accueillent des enfants de tout âge.",
            "186 مكانا في تسعة ملاجئ؛ اثنان منها مفتوحان للأطفال من جميع الأعمار.");

    private static final LocalizedText ANSWER = FollowUpStory.words(
            "240 officials in all provinces, by the national academy; the evaluation is attached to the update.",
            "240 agents dans toutes les provinces, par l’académie nationale ; l’évaluation est jointe à la mise à jour.",
            "240 موظفا في جميع المقاطعات، على يد الأكاديمية الوطنية؛ والتقييم مرفق بالتحديث.");

    private static final LocalizedText EXPLAINED = FollowUpStory.words(
            "The institution explained what keeps it from answering.",
            "L’institution a expliqué ce qui l’empêche de répondre.",
            "شرحت المؤسسة ما يمنعها من الإجابة.");

    private static final LocalizedText BY_WHEN = FollowUpStory.words(
            "The institution tells the secretariat by when it will be done.",
            "L’institution indique au secrétariat pour quand ce sera fait.",
            "تُبلغ المؤسسة الأمانة بموعد الإنجاز.");

    private static final LocalizedText NEXT_TIME = FollowUpStory.words(
            "In two months, in the same room.", "Dans deux mois, dans la même salle.", "بعد شهرين في القاعة نفسها.");

    private static final LocalizedText DATE_OF_NEXT =
            FollowUpStory.words("Date of the next meeting", "Date de la prochaine réunion", "موعد الاجتماع المقبل");

    private static final String ROOM = "Ministry of Justice, room 3";

    /** The meetings before, by how many days away from today they are. */
    private static final Map<Integer, LocalizedText> BEFORE = new TreeMap<>(Map.of(
            -760,
            FollowUpStory.words(
                    "First meeting of the national mechanism",
                    "Première réunion du mécanisme national",
                    "الاجتماع الأول للآلية الوطنية"),
            -400,
            FollowUpStory.words(
                    "Second meeting of the national mechanism",
                    "Deuxième réunion du mécanisme national",
                    "الاجتماع الثاني للآلية الوطنية")));

    private final Ministries ministries;
    private final QuietDays quietDays;
    private final Requests requests;
    private final RequestAnswers answers;
    private final Meetings meetings;
    private final Agendas agendas;
    private final ActionPoints points;
    private final EarlierDays days;
    private final Clock clock;

    MechanismAtWork(
            Ministries ministries,
            QuietDays quietDays,
            Requests requests,
            RequestAnswers answers,
            Meetings meetings,
            Agendas agendas,
            ActionPoints points,
            EarlierDays days,
            Clock clock) {
        this.ministries = ministries;
        this.quietDays = quietDays;
        this.requests = requests;
        this.answers = answers;
        this.meetings = meetings;
        this.agendas = agendas;
        this.points = points;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        Actor suivi = Actor.suivi(exampleland.id());
        LocalDate today = LocalDate.now(clock);
        int taken = SystemScope.in(exampleland.id(), () -> {
            quietDays.add(
                    suivi,
                    new QuietDay(
                            today.plusYears(1).withDayOfYear(1),
                            FollowUpStory.words("New Year", "Nouvel an", "رأس السنة")));
            quietDays.add(
                    suivi,
                    new QuietDay(
                            today.plusYears(1).withMonth(5).withDayOfMonth(1),
                            FollowUpStory.words("Labour Day", "Fête du travail", "عيد العمال")));
            Map<String, Long> known = ministries.byName(suivi);
            ask(suivi, known, today);
            return meet(suivi, known, today);
        });
        log.info("Demonstration: {} red flags on the agenda", taken);
    }

    private void ask(Actor suivi, Map<String, Long> known, LocalDate today) {
        List<Long> asked =
                ASKED.stream().map(name -> known.getOrDefault(name, 0L)).toList();
        days.on(today.minusDays(100), () -> {
            long first = asked(
                    suivi,
                    new InformationRequest.Draft(
                            Purpose.REPORT,
                            FollowUpStory.words(
                                    "Common core document: yearly figures",
                                    "Document de base commun : chiffres annuels",
                                    "الوثيقة الأساسية الموحدة: الأرقام السنوية"),
                            LocalizedText.EMPTY,
                            today.minusDays(70),
                            List.of(PLACES, TRAINED),
                            asked));
            ASKED.forEach(name -> answer(suivi, first, name, known.getOrDefault(name, 0L), true));
            requests.move(suivi, first, 1, State.CLOSED);
        });
        long second = asked(
                suivi,
                new InformationRequest.Draft(
                        Purpose.LIST_OF_ISSUES,
                        FollowUpStory.words(
                                "List of issues of the Committee against Torture",
                                "Liste de points du Comité contre la torture",
                                "قائمة مسائل لجنة مناهضة التعذيب"),
                        FollowUpStory.words(
                                "Please answer in half a page. The replies go to the Committee after the Council of Ministers has seen them.",
                                "Une demi-page suffit. Les réponses seront transmises au Comité après examen par le Conseil des ministres.",
                                "يرجى الإجابة في نصف صفحة. ستُحال الردود إلى اللجنة بعد اطلاع مجلس الوزراء عليها."),
                        today.plusDays(12),
                        List.of(TRAINED_AGAIN, PLACES),
                        asked));
        answer(suivi, second, "Prison Service", known.getOrDefault("Prison Service", 0L), true);
        answer(suivi, second, "Ministry of the Interior", known.getOrDefault("Ministry of the Interior", 0L), false);
    }

    private long asked(Actor suivi, InformationRequest.Draft draft) {
        long id = requests.begin(suivi, draft);
        requests.move(suivi, id, 0, State.ASKED);
        return id;
    }

    private void answer(Actor suivi, long request, String name, long organisation, boolean send) {
        var person = new Actor(
                0, name, Role.FOCAL_POINT.code(), organisation, suivi.system(), Role.FOCAL_POINT.permissions());
        AnswerSheet sheet = answers.sheet(person, request, organisation);
        Map<Long, RequestAnswers.Written> written = new HashMap<>();
        sheet.lines().stream()
                .limit(send ? Integer.MAX_VALUE : 1)
                .forEach(line -> written.put(
                        line.question().id(), answerTo(line.question().text())));
        answers.write(person, sheet, sheet.addressee().version(), written, send);
    }

    private static RequestAnswers.Written answerTo(LocalizedText question) {
        return new RequestAnswers.Written(question.equals(PLACES) ? HOW_MANY_PLACES : ANSWER, null);
    }

    private int meet(Actor suivi, Map<String, Long> known, LocalDate today) {
        BEFORE.forEach((away, name) -> heldLongAgo(suivi, name, today.plusDays(away)));
        int taken = held(suivi, known, today);
        meetings.plan(
                suivi,
                new Meeting.Draft(
                        FollowUpStory.words(
                                "Fourth meeting of the national mechanism",
                                "Quatrième réunion du mécanisme national",
                                "الاجتماع الرابع للآلية الوطنية"),
                        today.plusDays(20),
                        ROOM,
                        ""));
        return taken;
    }

    private int held(Actor suivi, Map<String, Long> known, LocalDate today) {
        long last = meetings.plan(
                suivi,
                new Meeting.Draft(
                        FollowUpStory.words(
                                "Third meeting of the national mechanism",
                                "Troisième réunion du mécanisme national",
                                "الاجتماع الثالث للآلية الوطنية"),
                        today.minusDays(40),
                        ROOM,
                        "Ana Petrova (chair)\nJean Morel\nAmina Diallo\nTomás Rey\nLeila Haddad (observer)"));
        int taken = agendas.take(suivi, last, firstFlags(suivi, last));
        agendas.add(suivi, last, DATE_OF_NEXT);
        int nth = 0;
        for (AgendaItem item : agendas.of(suivi, last)) {
            decide(suivi, item, nth++, today, known);
        }
        return taken;
    }

    /** What is decided without an institution that owes something. */
    private void heldLongAgo(Actor suivi, LocalizedText name, LocalDate day) {
        days.on(day, () -> {
            long meeting = meetings.plan(
                    suivi, new Meeting.Draft(name, day, ROOM, "Ana Petrova (chair)\nJean Morel\nTomás Rey"));
            agendas.add(suivi, meeting, DATE_OF_NEXT);
            int nth = 0;
            for (AgendaItem item : agendas.of(suivi, meeting)) {
                decide(suivi, item, nth++, day, Map.of());
            }
        });
    }

    private List<String> firstFlags(Actor suivi, long meeting) {
        List<String> codes = new ArrayList<>();
        agendas.toTake(suivi, agendas.of(suivi, meeting)).stream().limit(4).forEach(flag -> codes.add(flag.code()));
        return codes;
    }

    private void decide(Actor suivi, AgendaItem item, int nth, LocalDate today, Map<String, Long> known) {
        if (item.flag() == null) {
            agendas.write(
                    suivi,
                    item,
                    item.version(),
                    new AgendaItem.Words(item.words().title(), LocalizedText.EMPTY, NEXT_TIME));
            return;
        }
        agendas.write(
                suivi, item, item.version(), new AgendaItem.Words(item.words().title(), EXPLAINED, BY_WHEN));
        long institution = nth == 0
                ? known.getOrDefault("Ministry of Justice", 0L)
                : item.flag().organisation();
        long point = points.give(
                suivi,
                item,
                new ActionPoints.Task(
                        institution,
                        FollowUpStory.words(
                                "Send the secretariat a time plan for what is late.",
                                "Envoyer au secrétariat un calendrier pour ce qui est en retard.",
                                "إرسال جدول زمني إلى الأمانة بشأن ما تأخر."),
                        today.plusDays(nth * 12L - 8)));
        if (nth == 2) {
            points.finish(suivi, item.meeting(), point, "Sent by letter.");
        }
    }
}
