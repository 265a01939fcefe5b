package io.communique.platform.http;

import io.communique.platform.Limits;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every HTTP door behind a token: an OAuth 2 resource server without sessions, cookies or CORS.
 * Only the description of the door itself is open.
 */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ErrorDoor.class})
@EnableConfigurationProperties(Limits.class)
public class WebConfiguration implements WebMvcConfigurer {

    static {
        // Who calls comes with the token: it is no parameter of the contract.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    /**
     * There is one form of every answer. To refuse it when the effect has happened helps nobody.
     */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation
                .ignoreAcceptHeader(true)
                .defaultContentTypeStrategy(_ -> List.of(MediaType.ALL));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Bean
    ContractDescription contractDescription(
            @Value("${spring.application.name}") String service,
            ObjectProvider<Idempotency> firstAnswers) {
        return new ContractDescription(service, firstAnswers.getIfAvailable() != null);
    }

    @Bean
    SecurityFilterChain tokens(
            HttpSecurity http, JsonMapper json, OAuth2ResourceServerProperties settings) {
        refuseUnsafeIssuer(settings.getJwt().getIssuerUri());
        return http.csrf(csrf -> csrf.disable())
                .cors(cors -> cors.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/openapi.json", "/error", "/actuator/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {})
                                .authenticationEntryPoint(unauthorised(json))
                                .accessDeniedHandler(forbidden(json)))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(unauthorised(json))
                                .accessDeniedHandler(forbidden(json)))
                .build();
    }

    private static AuthenticationEntryPoint unauthorised(JsonMapper json) {
        var challenge = new BearerTokenAuthenticationEntryPoint();
        return (request, response, fault) -> {
            challenge.commence(request, response, fault);
            var problem =
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.UNAUTHORIZED, "A valid bearer token is needed.");
            ProblemWriter.write(response, json, problem);
        };
    }

    private static AccessDeniedHandler forbidden(JsonMapper json) {
        return (_, response, _) ->
                ProblemWriter.write(
                        response,
                        json,
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.FORBIDDEN, "The token does not allow this."));
    }

    /** Tokens from an issuer that anyone on the network could play are worth nothing. */
    static void refuseUnsafeIssuer(@Nullable String issuer) {
        if (issuer == null) {
            throw new IllegalArgumentException(
                    "spring.security.oauth2.resourceserver.jwt.issuer-uri is missing");
        }
        var uri = URI.create(issuer);
        if (!"https".equals(uri.getScheme()) && !isLoopback(uri.getHost())) {
            throw new IllegalArgumentException(
                    "spring.security.oauth2.resourceserver.jwt.issuer-uri must be https, was "
                            + issuer);
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The container's own refusals; its host makes the valve by its name. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer() {
        return tomcat ->
                tomcat.addContextCustomizers(context ->
                        ((StandardHost) context.getParent())
                                .setErrorReportValveClass(ProblemValve.class.getName()));
    }

    /** 413 for a body beyond the limits. */
    @Bean
    RequestLimit requestLimit(Limits limits, List<LargeBody> larger, JsonMapper json) {
        return new RequestLimit(limits.request(), larger, json);
    }
}
