package org.suivi.parties;

import java.time.LocalDate;

/** Somebody who acts for a party. */
public record PartyPerson(long account, String name, String email, LocalDate since) {}
