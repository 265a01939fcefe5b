package io.communique.syndication.html;

import io.communique.syndication.ProofReader;
import io.communique.syndication.SyndicationSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The proof-reader, told of the areas and of the site's address. */
@Configuration(proxyBeanMethods = false)
class ProofReadingConfiguration {

    @Bean
    ProofReader proofReader(SyndicationSettings settings) {
        return new IndependentProofReader(settings.areasBySlug(), settings.siteUrl().toString());
    }
}
