package org.suivi.iati;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column of a sheet of sub-outputs, with the headings by which it is known; the first one is shown where one is missing. Those in
 * other languages than English are plain translations of ours.
 */
enum SubOutputColumn {
    CODE("Code", "Sub-output code", "Key activity code", "ID", "Código", "Код", "编号", "代码", "الرمز"),
    TITLE(
            "Sub-output",
            "Sub-output name",
            "Sub-output title",
            "Key activity",
            "Name",
            "Sous-produit",
            "Subproducto",
            "Промежуточный продукт",
            "分产出",
            "المخرج الفرعي"),
    AGENCIES(
            "Agencies",
            "Agency",
            "UN agencies",
            "UN agency",
            "UN entities",
            "Entities",
            "Entity",
            "Agences",
            "Entités",
            "Organismos",
            "Entidades",
            "Учреждения",
            "机构",
            "联合国机构",
            "الوكالات",
            "الكيانات"),
    RIGHTS(
            "Human rights marker",
            "Human rights",
            "HR marker",
            "Marqueur droits de l’homme",
            "Marqueur droits humains",
            "Marcador de derechos humanos",
            "Маркер прав человека",
            "人权标识",
            "مؤشر حقوق الإنسان"),
    PLAN(
            "Plan",
            "Cooperation framework",
            "Joint work plan",
            "Plan name",
            "Plan de travail conjoint",
            "Plan de trabajo conjunto",
            "Совместный план работы",
            "联合工作计划",
            "خطة العمل المشتركة"),
    OUTCOME("Outcome", "Outcome name", "Effet", "Efecto", "Итог", "成果", "النتيجة"),
    OUTPUT("Output", "Output name", "Produit", "Producto", "Продукт", "产出", "المخرج"),
    DESCRIPTION(
            "Description",
            "Sub-output description",
            "Key activity description",
            "Descripción",
            "Описание",
            "说明",
            "الوصف"),
    IMPLEMENTING(
            "Implementing partners",
            "Implementing partner",
            "Partenaires d’exécution",
            "Socios en la ejecución",
            "Партнеры-исполнители",
            "执行伙伴",
            "الشركاء المنفذون"),
    CONTRIBUTING(
            "Contributing partners",
            "Contributing partner",
            "Partenaires contributeurs",
            "Socios contribuyentes",
            "Партнеры-доноры",
            "供资伙伴",
            "الشركاء المساهمون"),
    STARTS("Start date", "Start", "Date de début", "Fecha de inicio", "Дата начала", "开始日期", "تاريخ البدء"),
    ENDS("End date", "End", "Date de fin", "Fecha de finalización", "Дата окончания", "结束日期", "تاريخ الانتهاء"),
    STATUS("Status", "Implementation status", "Statut", "Estado", "Статус", "状态", "الحالة"),
    GOALS(
            "SDG targets",
            "SDG target",
            "SDGs",
            "SDG",
            "Cibles des ODD",
            "Metas de los ODS",
            "Задачи ЦУР",
            "可持续发展目标具体目标",
            "غايات أهداف التنمية المستدامة"),
    GENDER(
            "Gender equality marker",
            "Gender marker",
            "Gender",
            "Marqueur égalité des genres",
            "Marcador de igualdad de género",
            "Маркер гендерного равенства",
            "性别平等标识",
            "مؤشر المساواة بين الجنسين");

    private static final Set<SubOutputColumn> NEEDED = Set.of(CODE, TITLE, AGENCIES, RIGHTS);

    private final List<String> headings;

    SubOutputColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** Where each column stands; none where the needed ones are not there together. */
    static Map<SubOutputColumn, Integer> of(List<String> cells) {
        Map<SubOutputColumn, Integer> columns = new EnumMap<>(SubOutputColumn.class);
        for (int c = 0; c < cells.size(); c++) {
            String heading = letters(cells.get(c));
            for (SubOutputColumn column : values()) {
                if (column.headings.stream().anyMatch(known -> letters(known).equals(heading))) {
                    columns.putIfAbsent(column, c);
                }
            }
        }
        return columns.keySet().containsAll(NEEDED) ? columns : Map.of();
    }

    /** The headings without which a sheet is another one. */
    static String needed() {
        return NEEDED.stream().sorted().map(SubOutputColumn::heading).collect(Collectors.joining(", "));
    }

    String heading() {
        return headings.get(0);
    }

    private static String letters(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
