package dev.watchkeeper.engine.redact.context;

import dev.watchkeeper.engine.redact.number.CardNumber;
import dev.watchkeeper.engine.redact.number.Iban;
import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.redact.vendor.OddKeys;
import dev.watchkeeper.engine.redact.vendor.VendorKeys;
import dev.watchkeeper.engine.shape.Letters;
import org.jspecify.annotations.Nullable;

/** What a value shows to be by itself, whatever its key is called. */
final class OwnShape {

    /** As far into a value as the sign of any key stands. */
    private static final int REACH = 40;

    private OwnShape() {}

    /** The secret that is all of the value, or null. */
    static @Nullable Secret of(String text, int from, int to) {
        Secret own = at(text, from, to);
        int limit = Math.min(to, from + REACH);
        for (int at = from + 1; own == null && at < limit; at++) {
            own = around(text, at);
        }
        return own != null && own.from() == from && own.to() == to ? own : null;
    }

    private static @Nullable Secret at(String text, int from, int to) {
        char first = Letters.at(text, from);
        if (CardNumber.mayBegin(text, from, first)) {
            return CardNumber.at(text, from);
        }
        if (PemBlock.begins(text, from)) {
            return new Secret(SecretKind.PRIVATE_KEY, from, to);
        }
        Secret key = VendorKeys.at(text, from);
        return key == null && Iban.mayBegin(text, from, first, Letters.at(text, from + 1)) ? Iban.at(text, from) : key;
    }

    private static @Nullable Secret around(String text, int at) {
        return switch (text.charAt(at)) {
            case ':' -> OddKeys.telegram(text, at);
            case '~' -> OddKeys.azureClientSecret(text, at);
            case '-' -> OddKeys.mailchimp(text, at);
            case '.' -> VendorKeys.at(text, at + 1);
            default -> null;
        };
    }
}
