package dev.watchkeeper.collector.access;

import dev.watchkeeper.kit.access.Grant;
import dev.watchkeeper.kit.access.Scope;
import dev.watchkeeper.kit.access.TokenDirectory;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Knows one token by its configured hash. Where the process has a database, another directory takes its place. Made at
 * the start, so that a hash that can never match stops it.
 */
@Startup(ConfiguredTokens.BEFORE_THE_LOOPS)
@DefaultBean
@ApplicationScoped
public class ConfiguredTokens implements TokenDirectory {

    static final int BEFORE_THE_LOOPS = 10;

    private static final Grant OWNER = Grant.of("configured", Scope.ADMIN);

    private final Optional<TokenHash> valid;

    ConfiguredTokens(AccessConfig config) {
        valid = config.tokenSha256().map(TokenHash::of);
    }

    @Override
    public Uni<Optional<Grant>> grantOf(String sha256) {
        return Uni.createFrom().item(valid.filter(hash -> hash.isHashOf(sha256)).map(found -> OWNER));
    }
}
