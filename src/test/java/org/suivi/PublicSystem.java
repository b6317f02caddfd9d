package org.suivi;

import org.springframework.boot.test.context.TestComponent;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.Role;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Language;
import org.suivi.shared.Visibility;

/** The system of the cast, opened to the public, with rows beside it that must never leave: internal ones, and another State's. */
@TestComponent
public class PublicSystem {

    private final Cast cast;
    private final NationalSystems systems;
    private final RecommendationExamples examples;

    PublicSystem(Cast cast, NationalSystems systems, RecommendationExamples examples) {
        this.cast = cast;
        this.systems = systems;
        this.examples = examples;
    }

    public void begin() {
        examples.clear(cast.systemId());
        examples.aRecommendation(cast.systemId())
                .text(Language.EN, "Kept among the institutions")
                .seenBy(Visibility.INTERNAL)
                .id();
        examples.aRecommendation(cast.stranger().inSystem())
                .text(Language.EN, "Addressed to another State")
                .id();
        isPublic(true);
    }

    public void end() {
        isPublic(false);
        examples.clear(cast.stranger().inSystem());
    }

    public void isPublic(boolean isPublic) {
        SystemScope.in(cast.systemId(), () -> {
            systems.switchPublic(cast.actor(Role.SECRETARIAT), isPublic);
            return isPublic;
        });
    }
}
