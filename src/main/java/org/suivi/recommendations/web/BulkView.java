package org.suivi.recommendations.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.suivi.recommendations.BulkChange.NewCluster;
import org.suivi.recommendations.Clusters.Cluster;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationRecord;
import org.suivi.shared.Language;
import org.suivi.taxonomies.Taxonomy;
import org.suivi.taxonomies.TaxonomyKind;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** What a change of many can be: the terms of the vocabularies in use, and the clusters there are. */
public record BulkView(
        Vocabulary vocabulary, List<Cluster> clusters, int system, Labels labels, Language language, LocalDate today) {

    private static final Set<TaxonomyKind> NO_TAGS = EnumSet.of(
            TaxonomyKind.GROUPS,
            TaxonomyKind.POSITIONS,
            TaxonomyKind.ASSISTANCE,
            TaxonomyKind.ACTIONS,
            TaxonomyKind.INDICATORS);

    /** Those in force, the State's own first; themes of past cycles are not given any more. */
    public List<Taxonomy> taxonomies() {
        return vocabulary.taxonomies(system).stream()
                .filter(taxonomy -> taxonomy.validity().holdsOn(today) && !NO_TAGS.contains(taxonomy.kind()))
                .sorted(Comparator.comparing((Taxonomy taxonomy) -> taxonomy.system() == null))
                .toList();
    }

    public List<Term> terms(Taxonomy taxonomy) {
        return vocabulary.termsOf(taxonomy).stream()
                .filter(term -> term.validity().holdsOn(today))
                .toList();
    }

    public String name(Term term) {
        String name = term.name().plain(language);
        return term.taxonomy().kind() == TaxonomyKind.SDG ? term.code() + " · " + name : name;
    }

    /** What was chosen, in words. */
    public String chosen(BulkForm form) {
        Integer term = form.term();
        if (term != null) {
            return vocabulary.term(term).map(this::name).orElse("");
        }
        Long cluster = form.cluster();
        if (cluster != null) {
            return clusters.stream()
                    .filter(each -> each.id() == cluster)
                    .findFirst()
                    .map(each -> each.code() + " " + each.name().plain(language))
                    .orElse("");
        }
        var what = form.what(language);
        NewCluster made = what == null ? null : what.newCluster();
        return made == null ? "" : made.code() + " " + made.name().plain(language);
    }

    public String heading(RecommendationRecord record) {
        String number = record.official().number();
        String mechanism = labels.of(Facet.MECHANISM, record.source().mechanism(), language);
        Integer year = record.source().year();
        return (number == null ? "" : number + " · ") + mechanism + (year == null ? "" : " " + year);
    }
}
