package org.suivi.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys: a key in the person's device opens the account, with no password to be caught or guessed. */
@Service
@Transactional(readOnly = true)
public class Passkeys {

    private final WebAuthnRelyingPartyOperations webAuthn;
    private final PublicKeyCredentialUserEntityRepository people;
    private final UserCredentialRepository keys;
    private final Accounts accounts;
    private final ProofCheck proofs;
    private final ApplicationEventPublisher events;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            WebAuthnRelyingPartyOperations webAuthn,
            PublicKeyCredentialUserEntityRepository people,
            UserCredentialRepository keys,
            Accounts accounts,
            ProofCheck proofs,
            ApplicationEventPublisher events) {
        this.webAuthn = webAuthn;
        this.people = people;
        this.keys = keys;
        this.accounts = accounts;
        this.proofs = proofs;
        this.events = events;
    }

    /** One passkey of a person. */
    public record Passkey(
            String handle,
            String label,
            Instant created,
            @Nullable Instant lastUsed) {}

    public List<Passkey> of(Actor actor) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        return keys.findByUserId(handleOf(actor.account())).stream()
                .map(key -> new Passkey(
                        key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(), key.getLastUsed()))
                .toList();
    }

    /** What the browser needs to make a key; to be kept in the session until it answers. */
    @Transactional
    public PublicKeyCredentialCreationOptions beginAdding(Actor actor, Proof proof) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        Account account = accounts.withId(actor.account()).orElseThrow();
        proofs.mustProve(account, proof);
        if (people.findByUsername(account.email()) == null) {
            people.save(ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(handleOf(account.id()))
                    .name(account.email())
                    .displayName(account.name())
                    .build());
        }
        return webAuthn.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(named(account)));
    }

    @Transactional
    public void add(Actor actor, PublicKeyCredentialCreationOptions options, String answer, String label) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        if (!options.getUser().getId().equals(handleOf(actor.account()))) {
            throw new Refused("passkey.failed");
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            webAuthn.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(credential, label)));
        } catch (RuntimeException e) {
            throw refusal(e);
        }
        events.publishEvent(new PasskeyAdded(actor, actor.account(), label));
    }

    @Transactional
    public void remove(Actor actor, String handle) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        CredentialRecord key = keys.findByUserId(handleOf(actor.account())).stream()
                .filter(each -> each.getCredentialId().toBase64UrlString().equals(handle))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        keys.delete(key.getCredentialId());
        events.publishEvent(new PasskeyRemoved(actor, actor.account(), key.getLabel()));
    }

    /** What the browser needs to offer the keys it has for us. */
    public PublicKeyCredentialRequestOptions beginSignIn() {
        return webAuthn.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** Whose key answered; empty when it is not ours or the account is closed. */
    @Transactional
    public Optional<Account> signIn(PublicKeyCredentialRequestOptions options, String answer) {
        Bytes handle;
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            handle = webAuthn.authenticate(new RelyingPartyAuthenticationRequest(options, credential))
                    .getId();
        } catch (RuntimeException e) {
            throw refusal(e);
        }
        long account = Long.parseLong(new String(handle.getBytes(), StandardCharsets.US_ASCII));
        return accounts.withId(account).filter(Account::isOpen);
    }

    /** The options as the browser reads them. */
    public String written(Object options) {
        return json.writeValueAsString(options);
    }

    /** The library throws whatever its parsers meet in hostile input, with no type in common. */
    private static Refused refusal(RuntimeException failure) {
        var refused = new Refused("passkey.failed");
        refused.initCause(failure);
        return refused;
    }

    private static Authentication named(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.email(), null, List.of());
    }

    private static Bytes handleOf(long account) {
        return new Bytes(String.valueOf(account).getBytes(StandardCharsets.US_ASCII));
    }
}
