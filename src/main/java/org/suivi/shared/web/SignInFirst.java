package org.suivi.shared.web;

/** The page needs someone who is signed in: a browser is sent to sign in and brought back, a program gets 401. */
public final class SignInFirst extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
