package io.communique.syndication;

import io.communique.syndication.domain.ProofReading;
import io.communique.syndication.domain.PublicArticle;
import io.communique.syndication.domain.PublicArticle.Offer;
import io.communique.syndication.domain.PublicArticle.Reply;
import io.communique.syndication.domain.Renditions;
import io.communique.syndication.domain.SignedStatement;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Holds renditions against what was signed. It is a matter of their bytes alone, so that it may be
 * done before the article is held: a withdrawal need not wait for it.
 */
@Service
public class ReadProof {

    private final PublicArticles articles;
    private final ProofReader proofReader;

    ReadProof(PublicArticles articles, ProofReader proofReader) {
        this.articles = articles;
        this.proofReader = proofReader;
    }

    /** What was found of just these renditions, held against just this statement. */
    public record Proof(SignedStatement signed, Renditions renditions, ProofReading reading) {

        boolean isOf(SignedStatement newest, Renditions offered) {
            return renditions.equals(offered) && Arrays.equals(signed.json(), newest.json());
        }
    }

    /** Of renditions that would be shown now; of others it would be for nothing. */
    public Optional<Proof> ahead(Renditions renditions) {
        var id = renditions.articleId();
        var offer = new Offer(renditions.version(), renditions.rendererVersion());
        return switch (PublicArticle.decide(articles.glance(id), offer)) {
            case Reply.Accepted _ -> articles.newest(id).map(signed -> read(signed, renditions));
            case Reply.Early _, Reply.Late _ -> Optional.empty();
        };
    }

    Proof read(SignedStatement signed, Renditions renditions) {
        var statement = signed.statement();
        return new Proof(
                signed,
                renditions,
                renditions
                        .strayFrom(statement)
                        .or(() -> renditions.flaw(statement))
                        .<ProofReading>map(ProofReading.Differs::new)
                        .orElseGet(() -> proofReader.read(statement, renditions)));
    }
}
