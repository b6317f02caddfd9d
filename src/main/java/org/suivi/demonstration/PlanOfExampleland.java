package org.suivi.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.plans.Delivery;
import org.suivi.plans.Milestone;
import org.suivi.plans.Milestones;
import org.suivi.plans.Plan;
import org.suivi.plans.PlanTheme;
import org.suivi.plans.PlanThemes;
import org.suivi.plans.Plans;
import org.suivi.plans.PublishedPlans;
import org.suivi.plans.ServedRecommendations;
import org.suivi.recommendations.Brief;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Gives Exampleland a plan over its recommendations: approved once, worked on since, with late actions and with gaps. */
@Component
@Order(2)
class PlanOfExampleland implements Chapter {

    private static final LocalizedText TITLE = words(
            "National action plan for human rights",
            "Plan d’action national pour les droits de l’homme",
            "Plan nacional de acción en materia de derechos humanos",
            "Национальный план действий в области прав человека",
            "خطة العمل الوطنية لحقوق الإنسان",
            "国家人权行动计划");

    private static final List<LocalizedText> THEMES = List.of(
            words(
                    "Access to justice",
                    "Accès à la justice",
                    "Acceso a la justicia",
                    "Доступ к правосудию",
                    "الوصول إلى العدالة",
                    "诉诸司法"),
            words(
                    "Rights of the child",
                    "Droits de l’enfant",
                    "Derechos del niño",
                    "Права ребенка",
                    "حقوق الطفل",
                    "儿童权利"),
            words(
                    "Equality of women and men",
                    "Égalité des femmes et des hommes",
                    "Igualdad entre mujeres y hombres",
                    "Равенство женщин и мужчин",
                    "المساواة بين المرأة والرجل",
                    "男女平等"),
            words(
                    "Protection of minorities",
                    "Protection des minorités",
                    "Protección de las minorías",
                    "Защита меньшинств",
                    "حماية الأقليات",
                    "保护少数群体"),
            words("Education", "Éducation", "Educación", "Образование", "التعليم", "教育"));

    private static final List<LocalizedText> STEPS = List.of(
            words(
                    "Review the legislation",
                    "Réviser la législation",
                    "Revisar la legislación",
                    "Пересмотреть законодательство",
                    "مراجعة التشريعات",
                    "审查立法"),
            words(
                    "Train officials",
                    "Former les agents publics",
                    "Capacitar a los funcionarios",
                    "Обучить должностных лиц",
                    "تدريب الموظفين",
                    "培训公务人员"),
            words(
                    "Open a complaints procedure",
                    "Ouvrir une procédure de plainte",
                    "Abrir un procedimiento de denuncia",
                    "Ввести процедуру подачи жалоб",
                    "إتاحة إجراء لتقديم الشكاوى",
                    "设立申诉程序"),
            words(
                    "Collect disaggregated data",
                    "Collecter des données ventilées",
                    "Reunir datos desglosados",
                    "Собирать дезагрегированные данные",
                    "جمع بيانات مصنفة",
                    "收集分类数据"),
            words(
                    "Inform the public",
                    "Informer le public",
                    "Informar a la población",
                    "Информировать население",
                    "إعلام الجمهور",
                    "向公众宣传"),
            words(
                    "Earmark a budget line",
                    "Réserver une ligne budgétaire",
                    "Reservar una partida presupuestaria",
                    "Выделить строку бюджета",
                    "تخصيص بند في الميزانية",
                    "列入专项预算"),
            words(
                    "Consult those concerned",
                    "Consulter les personnes concernées",
                    "Consultar a las personas interesadas",
                    "Провести консультации с заинтересованными лицами",
                    "التشاور مع المعنيين",
                    "征求相关人员意见"),
            words(
                    "Evaluate what was done",
                    "Évaluer ce qui a été fait",
                    "Evaluar lo realizado",
                    "Оценить сделанное",
                    "تقييم ما أُنجز",
                    "评估已开展的工作"));

    private static final List<Delivery> DELIVERIES = List.of(
            Delivery.COMPLETED,
            Delivery.IN_PROGRESS,
            Delivery.PLANNED,
            Delivery.IN_PROGRESS,
            Delivery.NOT_STARTED,
            Delivery.CONTINUOUS,
            Delivery.ON_HOLD,
            Delivery.IN_PROGRESS,
            Delivery.WILL_NOT_BE_PURSUED);

    private final Plans plans;
    private final PlanThemes themes;
    private final Actions actions;
    private final Milestones milestones;
    private final PublishedPlans published;
    private final ServedRecommendations served;
    private final Organisations organisations;
    private final Clock clock;

    PlanOfExampleland(
            Plans plans,
            PlanThemes themes,
            Actions actions,
            Milestones milestones,
            PublishedPlans published,
            ServedRecommendations served,
            Organisations organisations,
            Clock clock) {
        this.plans = plans;
        this.themes = themes;
        this.actions = actions;
        this.milestones = milestones;
        this.published = published;
        this.served = served;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        int system = exampleland.id();
        SystemScope.in(system, () -> make(Actor.suivi(system)));
    }

    private long make(Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate from = LocalDate.of(today.getYear() - 1, 1, 1);
        long plan = plans.begin(
                actor,
                new Plan.Draft(
                        TITLE, LocalizedText.EMPTY, from, from.plusYears(4).minusDays(1)));
        List<Brief> asked = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            asked.addAll(served.without(actor, plan, page).rows());
        }
        List<Long> added = new ArrayList<>();
        for (LocalizedText name : THEMES) {
            long theme = themes.add(actor, plan, new PlanTheme.Draft(name, LocalizedText.EMPTY, null));
            for (LocalizedText step : STEPS) {
                added.add(add(actor, new Place(theme, added.size(), from), title(step, name), asked));
            }
        }
        published.approve(
                actor,
                plans.one(actor, plan, today),
                plans.one(actor, plan, today).version());
        postpone(actor, added.get(3));
        postpone(actor, added.get(10));
        return plan;
    }

    /** Where an action stands: its number decides what it has and what it lacks. */
    private record Place(long theme, int number, LocalDate from) {

        @Nullable
        LocalDate starts() {
            return number % 9 == 4 ? null : from.plusMonths(number % 20L);
        }

        @Nullable
        LocalDate ends() {
            return number % 9 == 4 ? null : from.plusMonths(number % 20L + 6 + number % 5 * 4L);
        }
    }

    private long add(Actor actor, Place place, LocalizedText title, List<Brief> asked) {
        int number = place.number();
        Delivery delivery = DELIVERIES.get(number % DELIVERIES.size());
        String reason = delivery.needsReason() ? "The budget of this year has no line for it." : null;
        long id = actions.add(
                actor,
                new Action.Draft(
                        place.theme(),
                        title,
                        responsible(actor, number),
                        new Action.Dates(place.starts(), place.ends()),
                        budget(number),
                        new Action.Notes(null, null),
                        new Action.Serves(serves(asked, number), List.of(), List.of("16.3"), null)),
                delivery,
                reason);
        if (number % 2 == 0) {
            LocalDate due = place.from().plusMonths(number % 20L + 3);
            LocalDate reached = delivery == Delivery.COMPLETED ? due.plusDays(9) : null;
            milestones.add(actor, id, new Milestone.Draft(title, due, reached));
        }
        return id;
    }

    private Action.Responsible responsible(Actor actor, int number) {
        List<Organisation> all = organisations.all(actor.inSystem());
        List<Long> ministries = all.stream()
                .filter(one -> one.kind() == Organisation.Kind.MINISTRY)
                .map(Organisation::id)
                .toList();
        Long lead = number % 11 == 3 || ministries.isEmpty() ? null : ministries.get(number % ministries.size());
        return new Action.Responsible(lead, List.of(all.get(number % all.size()).id()));
    }

    private static Action.Budget budget(int number) {
        return number % 7 == 5
                ? new Action.Budget(null, null, null, null)
                : new Action.Budget(20_000L + number * 3_500L, "EUR", null, number % 3 == 0 ? 5_000L : null);
    }

    private static List<Long> serves(List<Brief> asked, int number) {
        return number % 13 == 6 || asked.isEmpty()
                ? List.of()
                : List.of(
                        asked.get(number * 2 % asked.size()).id(),
                        asked.get((number * 2 + 1) % asked.size()).id());
    }

    /** Since the approval an end moved, so that the next version has a difference to show. */
    private void postpone(Actor actor, long id) {
        Action action = actions.one(actor, id);
        Action.Draft draft = action.draft();
        LocalDate ends = draft.dates().ends();
        actions.change(
                actor,
                id,
                action.version(),
                new Action.Draft(
                        draft.theme(),
                        draft.title(),
                        draft.responsible(),
                        new Action.Dates(draft.dates().starts(), ends == null ? null : ends.plusMonths(6)),
                        draft.budget(),
                        draft.notes(),
                        draft.serves()));
    }

    private static LocalizedText title(LocalizedText step, LocalizedText theme) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, step.plain(language) + (language == Language.ZH ? "：" : ": ") + theme.plain(language));
        }
        return new LocalizedText(texts);
    }

    private static LocalizedText words(String en, String fr, String es, String ru, String ar, String zh) {
        return new LocalizedText(Map.of(
                Language.EN, en, Language.FR, fr, Language.ES, es, Language.RU, ru, Language.AR, ar, Language.ZH, zh));
    }
}
