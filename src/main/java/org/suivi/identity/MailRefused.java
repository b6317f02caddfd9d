package org.suivi.identity;

/** The mail server said for good that it does not take mail to this address; told so that nobody goes on waiting for an answer. */
public record MailRefused(String address) {}
