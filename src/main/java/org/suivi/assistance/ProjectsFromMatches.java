package org.suivi.assistance;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.Project.Origin;
import org.suivi.assistance.Project.Part;
import org.suivi.assistance.Project.Way;
import org.suivi.matches.MatchAgreed;
import org.suivi.matches.MatchPages;
import org.suivi.matches.MatchParty;
import org.suivi.matches.Matches;
import org.suivi.shared.Actor;

/** What becomes of a match that all sides agreed to: a project with the same need and the same parties, once for each match. */
@Service
@Transactional
public class ProjectsFromMatches {

    private final Matches matches;
    private final MatchPages pages;
    private final ProjectNeeds needs;
    private final Projects projects;

    ProjectsFromMatches(Matches matches, MatchPages pages, ProjectNeeds needs, Projects projects) {
        this.matches = matches;
        this.pages = pages;
        this.needs = needs;
        this.projects = projects;
    }

    /** What the project starts with, for those who see the match and may know whose need it is. */
    @Transactional(readOnly = true)
    public Project filled(Actor actor, long match) {
        String number = pages.withId(actor, match).row().match().number();
        MatchAgreed agreed = matches.agreed(match);
        Project from = needs.filled(actor, agreed.need());
        List<Part> parts = agreed.parties().stream()
                .map(each -> new Part(each.party(), role(each.does())))
                .toList();
        return new Project(
                from.words(),
                from.what(),
                from.when(),
                from.size(),
                parts,
                List.of(),
                new Origin(Way.MATCH, agreed.need(), number, from.origin().links(), "", null, Stated.NOTHING));
    }

    /** Begins the project; the match is then over, and refuses a second one. */
    public long begin(Actor actor, long match, Project project) {
        matches.convert(match);
        return projects.begin(actor, project);
    }

    private static PartRole role(MatchParty.Does does) {
        return switch (does) {
            case RECEIVES -> PartRole.RECIPIENT;
            case BRINGS_EXPERTISE -> PartRole.PROVIDER;
            case FUNDS -> PartRole.FUNDER;
            case INTERPRETS_OR_HOSTS -> PartRole.HOST;
        };
    }
}
