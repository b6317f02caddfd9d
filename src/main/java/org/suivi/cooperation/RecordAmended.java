package org.suivi.cooperation;

/** A need or an offer that others were shown says something else now, not only in another language; what rests on it is looked at anew. */
public record RecordAmended(Entity entity, long id) {}
