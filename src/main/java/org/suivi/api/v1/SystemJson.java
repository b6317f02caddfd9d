package org.suivi.api.v1;

import java.util.Map;

/** A national follow-up system that the caller may read. */
record SystemJson(String code, Map<String, String> name, String timeZone, boolean isPublic, boolean isDemonstration) {}
