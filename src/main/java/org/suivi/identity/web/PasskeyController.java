package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.identity.Account;
import org.suivi.identity.Passkeys;
import org.suivi.identity.Proof;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** Adding, removing and using passkeys; the only pages that need JavaScript, because browsers offer passkeys to it alone. */
@Controller
class PasskeyController {

    private static final int LONGEST_LABEL = 60;

    private final Passkeys passkeys;
    private final SignInSteps steps;
    private final Notice notice;
    private final Messages messages;
    private final HttpSessionPublicKeyCredentialCreationOptionsRepository creations =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final HttpSessionPublicKeyCredentialRequestOptionsRepository requests =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();

    PasskeyController(Passkeys passkeys, SignInSteps steps, Notice notice, Messages messages) {
        this.passkeys = passkeys;
        this.steps = steps;
        this.notice = notice;
        this.messages = messages;
    }

    @PostMapping("/account/passkeys/options")
    @Needs(Permission.OWN_ACCOUNT)
    ResponseEntity<?> beginAdding(
            @RequestParam(name = "password", defaultValue = "") String password,
            Actor actor,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var options = passkeys.beginAdding(actor, Proof.of(request.getSession(false), password));
            creations.save(request, response, options);
            return json(options);
        } catch (Refused refused) {
            String sentence =
                    messages.text(language, refused.code(), refused.arguments().toArray());
            return ResponseEntity.unprocessableContent().body(Map.of("code", refused.code(), "sentence", sentence));
        }
    }

    @PostMapping("/account/passkeys")
    @Needs(Permission.OWN_ACCOUNT)
    ResponseEntity<?> add(
            @RequestParam("label") String label,
            @RequestBody String answer,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicKeyCredentialCreationOptions options = creations.load(request);
        creations.save(request, response, null);
        return answer(() -> {
            passkeys.add(actor, asked(options), answer, shortened(label));
            return "/account#passkeys";
        });
    }

    @PostMapping("/account/passkeys/{handle}/removal")
    @Needs(Permission.OWN_ACCOUNT)
    String remove(@PathVariable("handle") String handle, Actor actor, Language language, RedirectAttributes next) {
        passkeys.remove(actor, handle);
        notice.say(next, language, "passkey.removed");
        return "redirect:/account#passkeys";
    }

    @PostMapping("/sign-in/passkey/options")
    @Needs(Permission.NOTHING)
    ResponseEntity<String> beginSignIn(HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = passkeys.beginSignIn();
        requests.save(request, response, options);
        return json(options);
    }

    @PostMapping("/sign-in/passkey")
    @Needs(Permission.NOTHING)
    ResponseEntity<?> signIn(
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestBody String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = requests.load(request);
        requests.save(request, response, null);
        return answer(() -> {
            Account account = passkeys.signIn(asked(options), answer).orElseThrow(() -> new Refused("passkey.failed"));
            return steps.in(request, response, account, next).substring("redirect:".length());
        });
    }

    /** Where to go on, or 422, for which the script shows the page's own sentence. */
    private static ResponseEntity<?> answer(Supplier<String> work) {
        try {
            return ResponseEntity.ok(Map.of("next", work.get()));
        } catch (Refused refused) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(Map.of("code", refused.code()));
        }
    }

    private ResponseEntity<String> json(Object options) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(passkeys.written(options));
    }

    private static <T> T asked(@Nullable T options) {
        if (options == null) {
            throw new Refused("passkey.failed");
        }
        return options;
    }

    private static String shortened(String label) {
        String plain = label.strip();
        return plain.isEmpty() ? "-" : plain.substring(0, Math.min(plain.length(), LONGEST_LABEL));
    }
}
