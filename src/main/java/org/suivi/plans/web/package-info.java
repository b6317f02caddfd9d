/** The pages of implementation plans: lists, tables and forms of plans and their actions. */
@NullMarked
package org.suivi.plans.web;

import org.jspecify.annotations.NullMarked;
