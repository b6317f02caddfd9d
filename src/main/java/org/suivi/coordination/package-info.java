/**
 * Who follows what up: institutions that lead or support, their focal points, what they told about their own work on the way from
 * draft to publication, what is due today, and how open work passes on when somebody leaves.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "identity",
            "files",
            "taxonomies",
            "recommendations",
            "exports",
            "imports",
            "plans",
            "steps"
        })
@NullMarked
package org.suivi.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
