package org.suivi.suggestions;

import java.util.ArrayList;
import java.util.List;
import org.suivi.suggestions.KeywordTags.Keyword;

/** Keywords for UPR Info's issues, written down before measuring, so that the model has something plain to beat. */
final class ThemeKeywords {

    static final List<Keyword> LIST = new ArrayList<>();

    static {
        add(
                "International instruments",
                "ratify|ratification|accede|accession|convention|optional protocol|covenant|treaty|sign");
        add("Women's rights", "women|woman|girls|gender|female|maternal");
        add("Rights of the Child", "child|children|juvenile|minors|girls|boys|early marriage");
        add(
                "Torture and other CID treatment",
                "torture|ill-treatment|degrading|cruel|corporal punishment|preventive mechanism");
        add("Justice", "judiciary|judicial|justice|courts|judges|legal aid|fair trial");
        add("Detention", "detention|prison|prisons|prisoners|detainees|imprisonment|overcrowding");
        add("Right to education", "education|school|schools|literacy|enrolment");
        add("Labour", "labour|employment|work|workers|unemployment|wage");
        add("Migrants", "migrants|migrant|migration|immigration");
        add("Minorities", "minorities|minority|ethnic|roma");
        add("Death penalty", "death penalty|capital punishment|executions|moratorium");
        add("Human rights education and training", "human rights education|human rights training|training|awareness");
        add("Racial discrimination", "racism|racial|xenophobia|racist|hate speech");
        add("Disabilities", "disabilities|disabled|disability|handicapped");
        add(
                "National Human Rights Institution",
                "human rights institution|human rights commission|paris principles|ombudsman|national institution");
        add("Special procedures", "special procedures|special rapporteur|standing invitation|mandate holders");
        add("Trafficking", "trafficking|trafficked|traffickers");
        add("Right to health", "health|healthcare|medical|mortality");
        add("ESC rights - general", "economic social and cultural rights|social protection|social security");
        add(
                "Freedom of opinion and expression",
                "freedom of expression|freedom of opinion|freedom of speech|defamation|opinion");
        add("Treaty bodies", "treaty bodies|treaty body|committee|overdue reports|reports");
        add(
                "Technical assistance and cooperation",
                "technical assistance|international community|assistance|cooperation");
        add(
                "Sexual Orientation and Gender Identity",
                "sexual orientation|gender identity|lgbt|lgbti|same sex|lesbian|homosexual");
        add("Freedom of the press", "journalists|media|press|journalist");
        add("Freedom of religion and belief", "religion|religious|belief|worship");
        add("Enforced disappearances", "enforced disappearance|disappearances|disappeared");
        add("Poverty", "poverty|poor");
        add("Development", "development|sustainable development|economic growth");
        add("Civil society", "civil society|ngos|non-governmental organizations");
        add("Freedom of association and peaceful assembly", "assembly|association|demonstrations|protests|peaceful");
        add("Indigenous peoples", "indigenous");
        add("Asylum-seekers - refugees", "asylum|refugees|refugee|refoulement");
        add("CP rights - general", "civil and political rights|political rights|fundamental freedoms");
        add("Human rights defenders", "defenders|activists");
        add("Human rights violations by state agents", "security forces|police|law enforcement|excessive use of force");
        add("UPR process", "universal periodic review|upr|recommendations|follow-up");
        add("International humanitarian law", "humanitarian law|armed conflict|geneva conventions|blockade|civilians");
        add(
                "Statelessness and the right to nationality",
                "statelessness|stateless|nationality|citizenship|birth registration");
        add("Impunity", "impunity|perpetrators");
        add("Right to food", "food|hunger|malnutrition|nutrition");
        add("Public security", "security|violence|crime|weapons");
        add("HIV - Aids", "hiv|aids");
        add("Elections", "elections|electoral|vote");
        add("Extrajudicial executions", "extrajudicial|extra-judicial|summary executions|killings");
        add("Right to housing", "housing|evictions|homeless");
        add("Corruption", "corruption|corrupt");
        add("Right to water and sanitation", "water|sanitation");
        add("Environment", "environment|climate change|environmental");
        add("Internally displaced persons", "displaced|displacement|idps");
        add("Right to land", "land|lands");
        add("Counter-terrorism", "terrorism|terrorist|counter-terrorism");
        add("Freedom of movement", "freedom of movement|travel|exit");
        add("Business and human rights", "business|companies|corporations|enterprises");
        add("Privacy", "privacy|surveillance");
        add("General", "human rights situation");
    }

    private ThemeKeywords() {}

    private static void add(String issue, String phrases) {
        for (String phrase : phrases.split("\\|")) {
            LIST.add(new Keyword(issue, "en", phrase));
        }
    }
}
