package org.suivi.identity;

/** A mail before it is sent. */
public record Letter(String to, String subject, String text) {}
