package org.suivi.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.coordination.Assign;
import org.suivi.coordination.Assignments;
import org.suivi.coordination.EvidenceFiles;
import org.suivi.coordination.Matter;
import org.suivi.coordination.Part;
import org.suivi.coordination.Told;
import org.suivi.coordination.UpdateState;
import org.suivi.coordination.Updates;
import org.suivi.coordination.WriteUpdate;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.plans.Delivery;
import org.suivi.recommendations.BulkChange;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Three years in which the institutions of Exampleland followed up: who leads what, and what they told. */
@Component
@Order(3)
class FollowUpStory implements Chapter {

    private static final Logger log = LoggerFactory.getLogger(FollowUpStory.class);
    private static final int UPDATES_EACH = 16;
    private static final int THREE_YEARS = 1_095;

    /** Told a few weeks ago, so that something is new this month. */
    private static final int RECENT = 6;

    /** What was told before the last word. */
    private static final List<Delivery> BEGINNINGS = List.of(Delivery.PLANNED, Delivery.IN_PROGRESS);

    private static final String ELSEWHERE = "Ministry of Education";

    /** Who leads what is found with which words, and in how many days news is due; the later line takes over from the earlier. */
    private record Field(String institution, Part part, String words, int dueIn) {}

    private static final List<Field> FIELDS = List.of(
            new Field("Ministry of Justice", Part.LEAD, "law* OR ratif* OR justice OR court* OR torture", 14),
            new Field("Ministry of Education", Part.LEAD, "education OR school*", 20),
            new Field("Ministry of the Interior", Part.LEAD, "police OR migrant* OR asylum OR traffick*", 45),
            new Field("Ministry of Social Affairs", Part.LEAD, "child* OR women OR disabilit* OR violence", -30),
            new Field("Prison Service", Part.LEAD, "prison* OR detention OR detain*", -10),
            new Field("Northern Province", Part.LEAD, "Roma OR housing OR health", 60),
            new Field("National Statistics Office", Part.SUPPORTING, "data OR statistic* OR disaggregated", 25),
            new Field("Municipality of Port Example", Part.SUPPORTING, "housing OR Roma", -5));

    private static final List<String> WRITING = List.of(
            "Ministry of Justice",
            "Ministry of Education",
            "Ministry of the Interior",
            "Prison Service",
            "Northern Province");

    private static final List<LocalizedText> DONE = List.of(
            words(
                    "A working group of three ministries met four times and agreed on a first draft.",
                    "Un groupe de travail de trois ministères s’est réuni quatre fois et a arrêté un premier projet.",
                    "اجتمع فريق عامل من ثلاث وزارات أربع مرات واتفق على مسودة أولى."),
            words(
                    "The bill was laid before Parliament; the first reading is in the coming session.",
                    "Le projet de loi a été déposé au Parlement ; la première lecture aura lieu à la prochaine session.",
                    "عُرض مشروع القانون على البرلمان، وستكون القراءة الأولى في الدورة المقبلة."),
            words(
                    "Training for 240 officials in all provinces was completed and evaluated.",
                    "La formation de 240 agents dans toutes les provinces est achevée et évaluée.",
                    "اكتمل تدريب 240 موظفا في جميع المقاطعات وجرى تقييمه."),
            words(
                    "The service continues in eleven offices; a twelfth opened in the north.",
                    "Le service se poursuit dans onze bureaux ; un douzième a ouvert dans le Nord.",
                    "تستمر الخدمة في أحد عشر مكتبا، وافتُتح مكتب ثان عشر في الشمال."));

    private static final LocalizedText WHY = words(
            "The budget of this year has no line for it.",
            "Le budget de cette année ne prévoit pas de crédit.",
            "لا يوجد بند لذلك في ميزانية هذا العام.");

    private final Ministries ministries;
    private final BulkChange bulk;
    private final Assignments assignments;
    private final Updates updates;
    private final EvidenceFiles evidence;
    private final ActionStory ofActions;
    private final AnswerStory answers;
    private final EarlierDays days;
    private final Clock clock;

    FollowUpStory(
            Ministries ministries,
            BulkChange bulk,
            Assignments assignments,
            Updates updates,
            EvidenceFiles evidence,
            ActionStory ofActions,
            AnswerStory answers,
            EarlierDays days,
            Clock clock) {
        this.ministries = ministries;
        this.bulk = bulk;
        this.assignments = assignments;
        this.updates = updates;
        this.evidence = evidence;
        this.ofActions = ofActions;
        this.answers = answers;
        this.days = days;
        this.clock = clock;
    }

    static LocalizedText words(String en, String fr, String ar) {
        return new LocalizedText(Map.of(Language.EN, en, Language.FR, fr, Language.AR, ar));
    }

    @Override
    public void tell(NationalSystem exampleland) {
        int system = exampleland.id();
        Actor suivi = Actor.suivi(system);
        LocalDate today = LocalDate.now(clock);
        int told = SystemScope.in(system, () -> {
            Map<String, Long> known = ministries.byName(suivi);
            FIELDS.forEach(field -> assign(suivi, known.getOrDefault(field.institution(), 0L), field));
            List<Telling> all = WRITING.stream()
                    .flatMap(name -> tellings(suivi, known.getOrDefault(name, 0L), name, today))
                    .sorted(Comparator.comparing(telling -> telling.told().doneOn()))
                    .toList();
            all.forEach(telling -> tell(suivi, telling));
            int written = all.size() + ofActions.tell(suivi);
            answers.tell(suivi, known.getOrDefault(ELSEWHERE, 0L), ELSEWHERE);
            return written;
        });
        log.info("Demonstration: {} updates told", told);
    }

    private void assign(Actor suivi, long organisation, Field field) {
        LocalDate today = LocalDate.now(clock);
        List<Long> ids = found(suivi, field.words());
        var command = new Assign(
                Matter.Kind.RECOMMENDATION, ids, organisation, field.part(), null, today.plusDays(field.dueIn()));
        days.on(today.minusDays(THREE_YEARS), () -> assignments.assign(suivi, command));
    }

    private List<Long> found(Actor suivi, String words) {
        var filter = new RecommendationFilter(words, Map.of(), RecommendationFilter.Sort.OLDEST, 1, 25);
        return bulk.chosen(suivi, Language.EN, List.of(), filter);
    }

    /** What one institution tells about one recommendation, and what becomes of it. */
    private record Telling(Actor person, long recommendation, Told told, int nth, List<UpdateState> way) {}

    private Stream<Telling> tellings(Actor suivi, long organisation, String name, LocalDate today) {
        var person = new Actor(
                0, name, Role.FOCAL_POINT.code(), organisation, suivi.system(), Role.FOCAL_POINT.permissions());
        String words = FIELDS.stream()
                .filter(field -> field.institution().equals(name))
                .map(Field::words)
                .findFirst()
                .orElse("");
        List<Long> led = found(suivi, words).stream()
                .filter(id -> updates.mayWrite(person, id))
                .limit(UPDATES_EACH)
                .toList();
        return IntStream.range(0, led.size())
                .boxed()
                .flatMap(nth -> about(person, Objects.requireNonNull(led.get(nth)), nth, today));
    }

    /** The last word, and before it those with which the work began, as far as three years go back. */
    private static Stream<Telling> about(Actor person, long recommendation, int nth, LocalDate today) {
        Delivery last = List.of(Delivery.values()).get(nth % Delivery.values().length);
        LocalDate day = today.minusDays(20 + (nth == RECENT ? 0 : nth * 61L));
        Stream<Telling> before = IntStream.range(0, BEGINNINGS.size())
                .filter(step -> nth % 3 != 2)
                .mapToObj(step -> new Telling(
                        person,
                        recommendation,
                        told(
                                nth + step,
                                day.minusDays((BEGINNINGS.size() - step) * (150L + nth * 7L)),
                                BEGINNINGS.get(step)),
                        1,
                        way(7)))
                .filter(telling -> telling.told().doneOn().isAfter(today.minusDays(THREE_YEARS)));
        return Stream.concat(
                before, Stream.of(new Telling(person, recommendation, told(nth, day, last), nth, way(nth % 8))));
    }

    private static Told told(int nth, LocalDate day, Delivery delivery) {
        return new Told(
                DONE.get(nth % DONE.size()),
                day,
                delivery,
                delivery.needsReason() ? WHY : LocalizedText.EMPTY,
                nth % 3 == 0 ? WHY : LocalizedText.EMPTY,
                LocalizedText.EMPTY);
    }

    /** It is written when it was done, cleared the next day, and decided on within two weeks. */
    private void tell(Actor suivi, Telling telling) {
        LocalDate day = telling.told().doneOn();
        long id = days.on(day, () -> write(telling));
        for (int version = 0; version < telling.way().size(); version++) {
            UpdateState step = telling.way().get(version);
            Actor who = step == UpdateState.CLEARED ? telling.person() : suivi;
            int saw = version;
            days.on(
                    day.plusDays(1 + version * 6L),
                    () -> updates.move(who, id, saw, step, "Please add the date and the number of the law."));
        }
    }

    private long write(Telling telling) {
        int nth = telling.nth();
        var command = new WriteUpdate(telling.recommendation(), null, telling.told(), nth % 2 == 0);
        long id = updates.write(telling.person(), command);
        if (nth % 4 == 0) {
            evidence.addLink(
                    telling.person(),
                    id,
                    new EvidenceFiles.Label("Official Gazette", telling.told().doneOn(), "p. " + (nth + 3)),
                    "https://gazette.exampleland.example/" + id);
        }
        return id;
    }

    private static List<UpdateState> way(int kind) {
        return switch (kind) {
            case 0 -> List.of();
            case 1 -> List.of(UpdateState.CLEARED);
            case 2 -> List.of(UpdateState.CLEARED, UpdateState.RETURNED);
            case 3 -> List.of(UpdateState.CLEARED, UpdateState.ACCEPTED);
            case 4 -> List.of(UpdateState.CLEARED, UpdateState.ACCEPTED, UpdateState.INTERNAL);
            default -> List.of(UpdateState.CLEARED, UpdateState.ACCEPTED, UpdateState.PUBLISHED);
        };
    }
}
