package io.communique.issuer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Gives the sample people of local mode their access tokens. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(IssuerSettings.class)
public class IssuerApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(IssuerApplication.class, arguments);
    }
}
