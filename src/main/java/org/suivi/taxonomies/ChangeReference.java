package org.suivi.taxonomies;

import java.util.Map;

/** Asks to correct an entry; the version is the one the person saw. */
public record ChangeReference(int id, int version, Wording wording, Validity validity, Map<String, String> details) {}
