package org.suivi.identity;

/** Mail as it is sent through a server beside the tests. */
public final class MailExamples {

    private MailExamples() {}

    public static OutgoingMail through(int port) {
        return new OutgoingMail(new MailSettings("127.0.0.1", port, null, "", "suivi@example.org", "none"));
    }
}
