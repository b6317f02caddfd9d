/**
 * The public contract for other programs, version by version: reading only, described by OpenAPI, with tokens instead of sessions.
 * Its JSON is its own, so that what is inside can change without breaking a program outside.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "recommendations",
            "indicators",
            "plans",
            "assessments",
            "coordination",
            "requests",
            "meetings",
            "parties",
            "cooperation",
            "practices",
            "matching",
            "matches",
            "assistance",
            "search",
            "taxonomies",
            "mechanisms"
        })
@NullMarked
package org.suivi.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
