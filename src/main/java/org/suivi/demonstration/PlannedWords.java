package org.suivi.demonstration;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** What the plans of Exampleland say, in six languages. */
final class PlannedWords {

    static final LocalizedText TITLE = words(
            "National action plan for human rights",
            "Plan d’action national pour les droits de l’homme",
            "Plan nacional de acción en materia de derechos humanos",
            "Национальный план действий в области прав человека",
            "خطة العمل الوطنية لحقوق الإنسان",
            "国家人权行动计划");

    static final List<LocalizedText> THEMES = List.of(
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

    static final List<LocalizedText> STEPS = List.of(
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

    static final LocalizedText EARLIER = words(
            "First action plan for human rights",
            "Premier plan d’action pour les droits de l’homme",
            "Primer plan de acción en materia de derechos humanos",
            "Первый план действий в области прав человека",
            "خطة العمل الأولى لحقوق الإنسان",
            "第一个人权行动计划");

    static final LocalizedText FAIR = words(
            "Everybody reaches a court in a reasonable time",
            "Chacun accède à un tribunal dans un délai raisonnable",
            "Toda persona accede a un tribunal en un plazo razonable",
            "Каждый имеет доступ к суду в разумный срок",
            "يصل كل شخص إلى محكمة خلال مدة معقولة",
            "人人能在合理时间内诉诸法院");

    static final LocalizedText SLOW = words(
            "Days until a first judgment",
            "Jours jusqu’au premier jugement",
            "Días hasta la primera sentencia",
            "Дней до первого решения суда",
            "الأيام حتى صدور أول حكم",
            "一审判决所需天数");

    private PlannedWords() {}

    static LocalizedText title(LocalizedText step, LocalizedText theme) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, step.plain(language) + (language == Language.ZH ? "：" : ": ") + theme.plain(language));
        }
        return new LocalizedText(texts);
    }

    static LocalizedText words(String en, String fr, String es, String ru, String ar, String zh) {
        return new LocalizedText(Map.of(
                Language.EN, en, Language.FR, fr, Language.ES, es, Language.RU, ru, Language.AR, ar, Language.ZH, zh));
    }
}
