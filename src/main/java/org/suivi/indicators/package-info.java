/**
 * What is measured to know whether rights change on the ground: structural, process and outcome indicators with their metadata
 * sheet, linked to recommendations, clusters, actions of plans and Sustainable Development Goals; their values by period, territory and
 * disaggregation, which are corrected by superseding and never overwritten; baselines, targets, and what is not measured yet.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "files",
            "identity",
            "taxonomies",
            "recommendations",
            "exports",
            "imports",
            "plans",
            "steps"
        })
@NullMarked
package org.suivi.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
