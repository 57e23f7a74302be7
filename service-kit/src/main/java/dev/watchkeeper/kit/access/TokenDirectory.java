package dev.watchkeeper.kit.access;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Knows which tokens are valid right now. Asked with a hash: the token itself goes no further than the request. */
public interface TokenDirectory {

    Uni<Optional<Grant>> grantOf(String sha256);
}
