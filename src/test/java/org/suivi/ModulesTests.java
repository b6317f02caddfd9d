package org.suivi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The module map of docs/architecture.md, checked: declared arrows only, and only downward. */
class ModulesTests {

    /** From the top down; modules of one line stand in the order in which they may use each other. */
    static final List<String> FROM_TOP = List.of(
            "demonstration",
            "portal",
            "api",
            "proceedings",
            "statements",
            "panels",
            "reminders",
            "meetings",
            "requests",
            "webhooks",
            "iati",
            "assistance",
            "matches",
            "practices",
            "figures",
            "cooperation",
            "coordination",
            "assessments",
            "indicators",
            "plans",
            "imports",
            "exports",
            "repeats",
            "suggestions",
            "recommendations",
            "parties",
            "mechanisms",
            "matching",
            "taxonomies",
            "steps",
            "views",
            "notifications",
            "identity",
            "jobs",
            "live",
            "files",
            "search",
            "audit",
            "database",
            "shared",
            "wording");

    static final ApplicationModules MODULES = ApplicationModules.of(SuiviApplication.class);

    @Test
    void modulesUseEachOtherOnlyAsTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void everyModuleHasItsLine() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .allMatch(FROM_TOP::contains);
    }

    @Test
    void arrowsGoDown() {
        for (ApplicationModule module : MODULES) {
            int line = FROM_TOP.indexOf(module.getIdentifier().toString());
            module.getDirectDependencies(MODULES, DependencyType.values()).stream()
                    .map(ApplicationModuleDependency::getTargetModule)
                    .map(target -> target.getIdentifier().toString())
                    .forEach(target -> assertThat(FROM_TOP.indexOf(target))
                            .as("%s -> %s", module.getIdentifier(), target)
                            .isGreaterThan(line));
        }
    }
}
