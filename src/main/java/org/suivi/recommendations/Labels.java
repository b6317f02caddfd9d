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
    private final Clusters clusters;
    private final @Nullable Integer system;

    /** Read once for each {@link #inSystem}, because a page asks for many names and people rename what is their own. */
    private final Map<Facet, Map<String, LocalizedText>> own = new EnumMap<>(Facet.class);

    @Autowired
    Labels(
            Mechanisms mechanisms,
            Taxonomies taxonomies,
            Messages messages,
            Organisations organisations,
            Clusters clusters) {
        this(mechanisms, taxonomies, messages, organisations, clusters, new AtomicReference<>(), null);
    }

    private Labels(
            Mechanisms mechanisms,
            Taxonomies taxonomies,
            Messages messages,
            Organisations organisations,
            Clusters clusters,
            AtomicReference<@Nullable Names> names,
            @Nullable Integer system) {
        this.mechanisms = mechanisms;
        this.taxonomies = taxonomies;
        this.messages = messages;
        this.organisations = organisations;
        this.clusters = clusters;
        this.names = names;
        this.system = system;
    }

    /** These labels with the names of one system's own terms and institutions, which have none without a system. */
    public Labels inSystem(int number) {
        return new Labels(mechanisms, taxonomies, messages, organisations, clusters, names, number);
    }

    /** The names as they were made from one reading of the reference data. */
    private record Names(
            Directory directory,
            Vocabulary vocabulary,
            Map<Facet, Map<String, LocalizedText>> byFacet,
            Map<Integer, Map<String, LocalizedText>> bySystem) {}

    /** The name of a value of a facet, of having none too; the code itself when nothing is known of it. */
    public String of(Facet facet, String code, Language language) {
        return shown(facet, code, language).text();
    }

    /** The same with the language that the name is really in, for where it can be marked. */
    public LocalizedText.Shown shown(Facet facet, String code, Language language) {
        return code.equals(Search.UNKNOWN) ? own(ofNone(facet, language), language) : ofValue(facet, code, language);
    }

    private static LocalizedText.Shown own(String text, Language language) {
        return new LocalizedText.Shown(text, language, false);
    }

    private String ofNone(Facet facet, Language language) {
        String own = "recommendation." + facet.code() + ".none";
        return messages.text(language, messages.has(own) ? own : "recommendation.facet.unknown");
    }

    private LocalizedText.Shown ofValue(Facet facet, String code, Language language) {
        return switch (facet) {
            case MECHANISM, THEME, PERSON, GOAL, TARGET, NATIONAL, STATE, REGION, CATEGORY, LEAD, CLUSTER ->
                named(facet, code, language);
            case TYPE, POSITION, KIND ->
                own(messages.text(language, "recommendation." + facet.code() + "." + code), language);
            case CYCLE -> own(messages.text(language, "recommendation.cycle.nth", code), language);
            case LANGUAGE -> own(Language.of(code).map(Language::ownName).orElse(code), language);
            case SESSION, YEAR -> own(code, language);
            case DELIVERY -> own(word("delivery.", code, language), language);
            case RESULT_STATE, RESULT_NHRI, RESULT_CIVIL_SOCIETY, RESULT_MECHANISM ->
                own(word("assessments.result.", code, language), language);
            case ACTION, INDICATOR -> own(word("recommendation.facet.", code, language), language);
        };
    }

    private String word(String kind, String code, Language language) {
        return messages.has(kind + code) ? messages.text(language, kind + code) : code;
    }

    private LocalizedText.Shown named(Facet facet, String code, Language language) {
        LocalizedText name = namesOf(facet).get(code);
        LocalizedText.Shown shown = name == null ? null : name.in(language);
        if (shown == null) {
            return own(code, language);
        }
        boolean isNumbered = facet == Facet.GOAL || facet == Facet.TARGET;
        return isNumbered
                ? new LocalizedText.Shown(code + " · " + shown.text(), shown.language(), shown.isFallback())
                : shown;
    }

    private Map<String, LocalizedText> namesOf(Facet facet) {
        boolean isOwn = facet == Facet.LEAD || facet == Facet.CLUSTER || facet == Facet.NATIONAL;
        if (!isOwn) {
            return names().byFacet().getOrDefault(facet, Map.of());
        }
        return system == null ? Map.of() : own.computeIfAbsent(facet, each -> ownNames(each, system));
    }

    private Map<String, LocalizedText> ownNames(Facet facet, int number) {
        return switch (facet) {
            case LEAD ->
                organisations.all(number).stream()
                        .collect(Collectors.toMap(each -> Long.toString(each.id()), Organisation::name));
            case CLUSTER -> clusters.names(number);
            default -> names().bySystem().getOrDefault(number, Map.of());
        };
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
