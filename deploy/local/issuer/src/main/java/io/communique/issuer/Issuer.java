package io.communique.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Each sample person is a client of their own: id and secret in, a token with roles and areas out.
 */
@Configuration(proxyBeanMethods = false)
class Issuer {
    @Bean
    RegisteredClientRepository people(IssuerSettings settings) {
        var life = TokenSettings.builder().accessTokenTimeToLive(settings.tokenLife()).build();
        return new InMemoryRegisteredClientRepository(
                settings.users().entrySet().stream().map(person -> client(person, life)).toList());
    }

    /**
     * The secrets are 256 random bits in a file only its owner reads, so they are kept as they are.
     */
    private static RegisteredClient client(
            Map.Entry<String, IssuerSettings.User> person, TokenSettings life) {
        return RegisteredClient.withId(person.getKey())
                .clientId(person.getKey())
                .clientSecret("{noop}" + person.getValue().secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(life)
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(IssuerSettings settings) {
        return context -> {
            var user = settings.users().get(context.getRegisteredClient().getClientId());
            if (user != null) {
                context.getClaims()
                        .audience(List.of(settings.audience()))
                        .claim("roles", user.roles())
                        .claim("areas", user.areas());
            }
        };
    }

    @Bean
    JWKSource<SecurityContext> keys(IssuerSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(TokenKey.read(settings.tokenKey())));
    }

    /** The launcher asks for health before anybody has a token. */
    @Bean
    WebSecurityCustomizer health() {
        return web -> web.ignoring().requestMatchers("/actuator/health/**");
    }

    @Bean
    AuthorizationServerSettings address(IssuerSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.url().toString()).build();
    }
}
