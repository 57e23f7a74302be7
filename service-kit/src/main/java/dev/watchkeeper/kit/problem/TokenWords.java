package dev.watchkeeper.kit.problem;

/** What a caller without the right token reads, wherever it is found out. */
public final class TokenWords {

    public static final String MISSING = "send a valid token: Authorization: Bearer <token>";
    public static final String TOO_LITTLE = "this token's scopes do not open this door";

    private TokenWords() {}
}
