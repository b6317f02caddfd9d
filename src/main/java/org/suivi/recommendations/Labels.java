package org.suivi.recommendations;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.mechanisms.Directory;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.search.Search;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Taxonomy;
import org.suivi.taxonomies.TaxonomyKind;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** What the codes of facets are called, in the reader's language. */
@Component
public class Labels {

    private static final String REGIONAL_GROUPS = "un-regional-groups";

    private final Mechanisms mechanisms;
    private final Taxonomies taxonomies;
    private final Messages messages;
    private final AtomicReference<@Nullable Names> names;
    private final Organisations organisations;
    private final @Nullable Integer system;

    /** Read once for each {@link #inSystem}, because a page asks for many names and people rename institutions. */
    private @Nullable Map<String, LocalizedText> institutions;

    @Autowired
    Labels(Mechanisms mechanisms, Taxonomies taxonomies, Messages messages, Organisations organisations) {
        this(mechanisms, taxonomies, messages, organisations, new AtomicReference<>(), null);
    }

    private Labels(
            Mechanisms mechanisms,
            Taxonomies taxonomies,
            Messages messages,
            Organisations organisations,
            AtomicReference<@Nullable Names> names,
            @Nullable Integer system) {
        this.mechanisms = mechanisms;
        this.taxonomies = taxonomies;
        this.messages = messages;
        this.organisations = organisations;
        this.names = names;
        this.system = system;
    }

    /** These labels with the names of one system's own terms and institutions, which have none without a system. */
    public Labels inSystem(int own) {
        return new Labels(mechanisms, taxonomies, messages, organisations, names, own);
    }

    /** The names as they were made from one reading of the reference data. */
    private record Names(
            Directory directory,
            Vocabulary vocabulary,
            Map<Facet, Map<String, LocalizedText>> byFacet,
            Map<Integer, Map<String, LocalizedText>> bySystem) {}

    /** The name of a value of a facet, of having none too; the code itself when nothing is known of it. */
    public String of(Facet facet, String code, Language language) {
        return code.equals(Search.UNKNOWN) ? ofNone(facet, language) : ofValue(facet, code, language);
    }

    private String ofNone(Facet facet, Language language) {
        String own = "recommendation." + facet.code() + ".none";
        return messages.text(language, messages.has(own) ? own : "recommendation.facet.unknown");
    }

    private String ofValue(Facet facet, String code, Language language) {
        return switch (facet) {
            case MECHANISM, THEME, PERSON, GOAL, TARGET, NATIONAL, STATE, REGION, CATEGORY, LEAD ->
                named(facet, code, language);
            case TYPE, POSITION, KIND -> messages.text(language, "recommendation." + facet.code() + "." + code);
            case CYCLE -> messages.text(language, "recommendation.cycle.nth", code);
            case LANGUAGE -> Language.of(code).map(Language::ownName).orElse(code);
            case SESSION, YEAR, CLUSTER -> code;
            case DELIVERY -> word("delivery.", code, language);
            case RESULT_STATE, RESULT_NHRI, RESULT_CIVIL_SOCIETY, RESULT_MECHANISM ->
                word("assessments.result.", code, language);
            case ACTION, INDICATOR -> word("recommendation.facet.", code, language);
        };
    }

    private String word(String kind, String code, Language language) {
        return messages.has(kind + code) ? messages.text(language, kind + code) : code;
    }

    private String named(Facet facet, String code, Language language) {
        LocalizedText name = namesOf(facet).get(code);
        String label = name == null ? code : name.plain(language);
        boolean isNumbered = facet == Facet.GOAL || facet == Facet.TARGET;
        return isNumbered && name != null ? code + " · " + label : label;
    }

    private Map<String, LocalizedText> namesOf(Facet facet) {
        if (facet == Facet.LEAD) {
            return institutions();
        }
        if (facet != Facet.NATIONAL) {
            return names().byFacet().getOrDefault(facet, Map.of());
        }
        return system == null ? Map.of() : names().bySystem().getOrDefault(system, Map.of());
    }

    private Map<String, LocalizedText> institutions() {
        Map<String, LocalizedText> known = institutions;
        if (known == null) {
            known = system == null
                    ? Map.of()
                    : organisations.all(system).stream()
                            .collect(Collectors.toMap(each -> Long.toString(each.id()), Organisation::name));
            institutions = known;
        }
        return known;
    }

    private Names names() {
        Directory directory = mechanisms.directory();
        Vocabulary vocabulary = taxonomies.vocabulary();
        Names known = names.get();
        if (known == null || known.directory() != directory || known.vocabulary() != vocabulary) {
            known = new Names(directory, vocabulary, byFacet(directory, vocabulary), bySystem(vocabulary));
            names.set(known);
        }
        return known;
    }

    private static Map<Integer, Map<String, LocalizedText>> bySystem(Vocabulary vocabulary) {
        Map<Integer, Map<String, LocalizedText>> all = new HashMap<>();
        for (Taxonomy taxonomy : vocabulary.all()) {
            Integer owner = taxonomy.system();
            if (owner != null) {
                Map<String, LocalizedText> own = all.computeIfAbsent(owner, unused -> new HashMap<>());
                vocabulary.termsOf(taxonomy).forEach(term -> own.putIfAbsent(term.code(), term.name()));
            }
        }
        return all;
    }

    private static Map<Facet, Map<String, LocalizedText>> byFacet(Directory directory, Vocabulary vocabulary) {
        Map<Facet, Map<String, LocalizedText>> all = new EnumMap<>(Facet.class);
        directory.states().forEach(state -> name(all, Facet.STATE, state.code(), state.name()));
        directory.mechanisms().forEach(body -> name(all, Facet.MECHANISM, body.code(), body.shortName()));
        vocabulary.termsOf(REGIONAL_GROUPS).forEach(group -> name(all, Facet.REGION, group.code(), group.name()));
        for (Taxonomy taxonomy : vocabulary.taxonomies(null)) {
            vocabulary
                    .termsOf(taxonomy)
                    .forEach(term -> name(all, facet(taxonomy.kind(), term), term.code(), term.name()));
        }
        return all;
    }

    private static void name(Map<Facet, Map<String, LocalizedText>> all, Facet facet, String code, LocalizedText name) {
        all.computeIfAbsent(facet, unused -> new HashMap<>()).putIfAbsent(code, name);
    }

    private static Facet facet(TaxonomyKind kind, Term term) {
        return switch (kind) {
            case SDG -> term.parent() == null ? Facet.GOAL : Facet.TARGET;
            case PERSONS -> Facet.PERSON;
            case NATIONAL -> Facet.NATIONAL;
            case ACTIONS -> Facet.CATEGORY;
            case THEMES, GROUPS, POSITIONS, ASSISTANCE, INDICATORS -> Facet.THEME;
        };
    }
}
