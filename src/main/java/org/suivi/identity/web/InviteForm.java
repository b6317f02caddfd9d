package org.suivi.identity.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.suivi.identity.InvitePerson;
import org.suivi.identity.Role;

/** Whom to invite as what; roles of the installation have no organisation. */
public record InviteForm(
        @NotBlank @Email @Size(max = 254) String email,
        @NotBlank @Size(max = 120) String name,
        @Nullable Role role,
        @Nullable Long organisation) {

    static final InviteForm EMPTY = new InviteForm("", "", Role.FOCAL_POINT, null);
    static final InviteForm TO_INSTALLATION = new InviteForm("", "", Role.ADMINISTRATOR, null);

    InvitePerson toCommand() {
        return new InvitePerson(email.strip(), name.strip(), role == null ? Role.READER : role, organisation);
    }

    InvitePerson toInstallation() {
        return new InvitePerson(email.strip(), name.strip(), role == null ? Role.ADMINISTRATOR : role, null);
    }
}
