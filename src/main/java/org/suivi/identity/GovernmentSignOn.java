package org.suivi.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Signing in with the government's own sign-on. It says who somebody is by a verified address; whether that person has an account,
 * and what it may do, is decided here alone.
 */
@Component
class GovernmentSignOn {

    static final String START = "/sign-on";
    static final String NAME = "government";

    /** Not below the start, where every name is taken for that of a provider. */
    private static final String RETURN = "/sign-on-return";

    private final OidcSettings settings;
    private final PublicAddress address;
    private final Entrance entrance;
    private final NewSession session;

    GovernmentSignOn(OidcSettings settings, PublicAddress address, Entrance entrance, NewSession session) {
        this.settings = settings;
        this.address = address;
        this.entrance = entrance;
        this.session = session;
    }

    boolean isOn() {
        return settings.isOn();
    }

    void configure(OAuth2LoginConfigurer<?> login) {
        login.loginPage("/sign-in")
                .clientRegistrationRepository(new SupplierClientRegistrationRepository(
                        () -> new InMemoryClientRegistrationRepository(registration())))
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(endpoint -> endpoint.baseUri(START))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(RETURN))
                .successHandler(this::finish)
                .failureHandler((request, response, failure) -> response.sendRedirect("/sign-in?problem=sign-on"));
    }

    /** Read from the provider when first needed: Suivi starts also while the provider is down. */
    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(String.valueOf(settings.issuer()))
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "email")
                .redirectUri(address.of(RETURN))
                .build();
    }

    private void finish(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Optional<Account> account = verifiedEmail(authentication).flatMap(entrance::vouchedFor);
        if (account.isPresent()) {
            session.open(request, response, account.orElseThrow());
            response.sendRedirect("/");
            return;
        }
        SecurityContextHolder.clearContext();
        HttpSession unknown = request.getSession(false);
        if (unknown != null) {
            unknown.invalidate();
        }
        response.sendRedirect("/sign-in?problem=sign-on-unknown");
    }

    private static Optional<String> verifiedEmail(Authentication authentication) {
        return authentication.getPrincipal() instanceof OidcUser user && Boolean.TRUE.equals(user.getEmailVerified())
                ? Optional.ofNullable(user.getEmail())
                : Optional.empty();
    }

    /** We ask the provider nothing later on, so its tokens are not kept. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface has it so
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
