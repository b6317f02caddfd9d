/**
 * The Republic of Exampleland: an invented State with real United Nations texts, set up on the first start when it is asked for, so
 * that a newcomer has something to click through. Nothing else in Suivi knows it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "identity",
            "imports",
            "recommendations",
            "exports",
            "plans",
            "coordination",
            "requests",
            "meetings",
            "panels",
            "statements",
            "proceedings",
            "reminders",
            "assessments",
            "parties",
            "taxonomies",
            "cooperation",
            "figures",
            "matches",
            "practices",
            "assistance",
            "iati",
            "webhooks",
            "indicators",
            "views"
        })
@NullMarked
package org.suivi.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
