package org.suivi.identity.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a person enters behind a one-time link; the address only as the first administrator. */
public record LinkForm(
        @Email @Size(max = 254) String email,
        @NotBlank @Size(max = 120) String name,
        String password) {

    public LinkForm {
        email = email == null ? "" : email.strip();
        password = password == null ? "" : password;
    }
}
