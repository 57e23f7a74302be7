package dev.watchkeeper.kit.access;

import java.util.Set;

/** A valid token: what it is called, and the doors it opens. */
public record Grant(String name, Set<String> scopes) {

    public static Grant of(String name, String writtenScopes) {
        return new Grant(name, Scope.opened(writtenScopes));
    }
}
