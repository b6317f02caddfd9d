package org.suivi.demonstration;

import org.suivi.shared.LocalizedText;

/** What Exampleland needs and others give, in words, so that matches of every kind come of it. */
final class MatchTexts {

    static final Subject TRAINING = new Subject("4-torture", "TRAINING_OFFICIALS", "TRAINING_ONSITE");
    static final Subject MECHANISM = new Subject("4-nmirf", "NMIRF_SETUP", "PEER_EXCHANGE");
    static final Subject LAW = new Subject("4-equality", "LAW_DRAFT", "EXPERT_MISSION");
    static final Subject HEALTH = new Subject("4-health", "INDICATORS_DATA", "TOOLS_SOFTWARE");

    static final LocalizedText PRISONS = FollowUpStory.words(
            "Lessons on the prevention of torture for prison staff",
            "Cours sur la prévention de la torture pour le personnel pénitentiaire",
            "دروس في منع التعذيب لموظفي السجون");
    static final LocalizedText POLICE = FollowUpStory.words(
            "Lessons on the prevention of torture for the police of two provinces",
            "Cours sur la prévention de la torture pour la police de deux provinces",
            "دروس في منع التعذيب لشرطة محافظتين");
    static final String HOW_MANY =
            "How many officers would come to each course, and would one before the summer be of use?";
    static final String SO_MANY = "About thirty in each province. Before the summer would suit us well.";
    static final LocalizedText BORDER = FollowUpStory.words(
            "Lessons on the prevention of torture for border guards",
            "Cours sur la prévention de la torture pour les gardes-frontières",
            "دروس في منع التعذيب لحرس الحدود");
    static final LocalizedText DOCTORS = FollowUpStory.words(
            "Lessons on signs of torture for doctors in prisons",
            "Cours sur les signes de torture pour les médecins des prisons",
            "دروس في علامات التعذيب لأطباء السجون");
    static final LocalizedText JUVENILES = FollowUpStory.words(
            "Lessons on the prevention of torture in homes for juveniles",
            "Cours sur la prévention de la torture dans les foyers pour mineurs",
            "دروس في منع التعذيب في دور الأحداث");
    static final LocalizedText TRAINERS = FollowUpStory.words(
            "Lessons on the prevention of torture for trainers of the police",
            "Cours sur la prévention de la torture pour les formateurs de la police",
            "دروس في منع التعذيب لمدربي الشرطة");
    static final LocalizedText ESCORTS = FollowUpStory.words(
            "Lessons on the prevention of torture for escorts of detainees",
            "Cours sur la prévention de la torture pour les escortes de détenus",
            "دروس في منع التعذيب لمرافقي المحتجزين");
    static final LocalizedText ONE_COURSE = FollowUpStory.words(
            "One course on the prevention of torture",
            "Un cours sur la prévention de la torture",
            "دورة واحدة في منع التعذيب");
    static final LocalizedText UNIT = FollowUpStory.words(
            "A unit that follows up on recommendations in three ministries",
            "Une cellule de suivi des recommandations dans trois ministères",
            "وحدة لمتابعة التوصيات في ثلاث وزارات");
    static final LocalizedText CALENDAR = FollowUpStory.words(
            "One calendar of reports for all ministries",
            "Un seul calendrier des rapports pour tous les ministères",
            "جدول زمني واحد لتقارير جميع الوزارات");
    static final LocalizedText RULES = FollowUpStory.words(
            "Rules of procedure for the national mechanism",
            "Règlement intérieur du mécanisme national",
            "نظام داخلي للآلية الوطنية");
    static final LocalizedText VISITS = FollowUpStory.words(
            "Visits between secretariats of national mechanisms",
            "Visites entre secrétariats de mécanismes nationaux",
            "زيارات بين أمانات الآليات الوطنية");
    static final LocalizedText EQUALITY = FollowUpStory.words(
            "Advice in Arabic on a law against discrimination",
            "Conseils en arabe sur une loi contre la discrimination",
            "مشورة بالعربية بشأن قانون لمكافحة التمييز");
    static final LocalizedText INDICATORS = FollowUpStory.words(
            "Software in Chinese for indicators of the right to health",
            "Logiciel en chinois pour les indicateurs du droit à la santé",
            "برمجية بالصينية لمؤشرات الحق في الصحة");

    static final LocalizedText CHINESE = FollowUpStory.words(
            "Lessons in Chinese on the prevention of torture for interpreters",
            "Cours en chinois sur la prévention de la torture pour les interprètes",
            "دروس بالصينية في منع التعذيب للمترجمين الشفويين");

    static final LocalizedText COURSES = FollowUpStory.words(
            "Courses on the prevention of torture for officials",
            "Cours sur la prévention de la torture pour les agents publics",
            "دورات في منع التعذيب للموظفين العموميين");
    static final LocalizedText EXCHANGE = FollowUpStory.words(
            "Exchange with our mechanism for reporting and follow-up",
            "Échange avec notre mécanisme d’élaboration des rapports et de suivi",
            "تبادل مع آليتنا لإعداد التقارير والمتابعة");
    static final LocalizedText EXPERTS = FollowUpStory.words(
            "French-speaking experts on laws against discrimination",
            "Experts francophones des lois contre la discrimination",
            "خبراء ناطقون بالفرنسية في قوانين مكافحة التمييز");
    static final LocalizedText INTERPRETERS = FollowUpStory.words(
            "Interpreters between Arabic and French for missions of experts",
            "Interprètes entre l’arabe et le français pour les missions d’experts",
            "مترجمون شفويون بين العربية والفرنسية لبعثات الخبراء");

    static final LocalizedText PROBLEM = FollowUpStory.words(
            "Nobody in the administration has done this before, and the recommendations ask for it within a year.",
            "Personne dans l’administration ne l’a fait auparavant, et les recommandations le demandent d’ici à un an.",
            "لم يقم أحد في الإدارة بذلك من قبل، والتوصيات تطلبه في غضون سنة.");
    static final LocalizedText CHANGE = FollowUpStory.words(
            "Two hundred officials work by the new rules at the end of the year.",
            "Deux cents agents appliquent les nouvelles règles à la fin de l’année.",
            "يعمل مئتا موظف وفق القواعد الجديدة في نهاية السنة.");

    /** What is expected of the police after the State thought again. */
    static final LocalizedText CHANGED = FollowUpStory.words(
            "Sixty trainers of the police teach the new rules in all districts by the end of the year.",
            "Soixante formateurs de la police enseignent les nouvelles règles dans tous les districts d’ici à la fin de l’année.",
            "يقوم ستون مدربا من الشرطة بتعليم القواعد الجديدة في جميع المقاطعات بحلول نهاية السنة.");

    private MatchTexts() {}

    /** What something is about, by codes of terms. */
    record Subject(String theme, String function, String modality) {

        /** The same, helped in another way. */
        Subject by(String other) {
            return new Subject(theme, function, other);
        }
    }
}
