package org.suivi.reminders;

/** A mail before it is sent. */
record Letter(String to, String subject, String text) {}
