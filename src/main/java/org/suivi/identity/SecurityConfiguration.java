package org.suivi.identity;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Sessions, tokens and the headers that every answer carries. What an actor may do is declared on each endpoint instead. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PublicAddress.class, MailSettings.class, OidcSettings.class})
class SecurityConfiguration {

    private static final int BCRYPT_STRENGTH = 12;
    private static final int YEAR = 31_536_000;
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private final PublicAddress address;

    SecurityConfiguration(PublicAddress address) {
        this.address = address;
    }

    /** Programs: a token or nothing. No session is read or made, so no form of another site can borrow one. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ApiTokens tokens) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(this::headers)
                .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, GovernmentSignOn government) throws Exception {
        if (government.isOn()) {
            http.oauth2Login(government::configure);
        }
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .requestCache(cache -> cache.disable())
                .headers(this::headers)
                .build();
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .httpStrictTransportSecurity(transport -> transport
                        .requestMatcher(request -> address.isSecure())
                        .includeSubDomains(false)
                        .maxAgeInSeconds(YEAR));
    }

    /** Behind TLS the cookie is Secure, also when the proxy forgets to say that TLS was there. */
    @Bean
    DefaultCookieSerializerCustomizer sessionCookie() {
        return cookie -> {
            if (address.isSecure()) {
                cookie.setUseSecureCookie(true);
            }
        };
    }

    /** The name of the way stands in front of each hash, so that a better one can come later. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt-long", Map.of("bcrypt-long", new LongBcrypt(BCRYPT_STRENGTH)));
    }

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyPeople(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    UserCredentialRepository passkeyKeys(JdbcOperations jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }

    /** The device must have checked its owner (finger, face, PIN): only then is a passkey both steps in one. */
    @Bean
    WebAuthnRelyingPartyOperations webAuthn(
            PublicKeyCredentialUserEntityRepository people, UserCredentialRepository keys) {
        var suivi = PublicKeyCredentialRpEntity.builder()
                .id(address.host())
                .name("Suivi")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(people, keys, suivi, Set.of(address.publicUrl()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
