package dev.watchkeeper.engine.redact;

import dev.watchkeeper.engine.redact.context.CommandLine;
import dev.watchkeeper.engine.redact.context.KeyValue;
import dev.watchkeeper.engine.redact.context.PemBlock;
import dev.watchkeeper.engine.redact.context.UrlPassword;
import dev.watchkeeper.engine.redact.number.CardNumber;
import dev.watchkeeper.engine.redact.number.Iban;
import dev.watchkeeper.engine.redact.number.MailAddress;
import dev.watchkeeper.engine.redact.secret.Found;
import dev.watchkeeper.engine.redact.secret.Mark;
import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.redact.vendor.OddKeys;
import dev.watchkeeper.engine.redact.vendor.VendorKeys;
import dev.watchkeeper.engine.shape.IpText;
import dev.watchkeeper.engine.shape.Letters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk over a text, from one suspect place to the next. */
final class SecretSearch implements Search {

    private final RedactSettings settings;
    private final Lookout lookout;

    SecretSearch(RedactSettings settings) {
        this.settings = settings;
        this.lookout = new Lookout(
                settings.kinds().contains(SecretKind.EMAIL) || settings.kinds().contains(SecretKind.IP_ADDRESS));
    }

    @Override
    public List<Secret> secrets(String text) {
        int at = lookout.next(text, 0);
        if (at == text.length()) {
            return List.of();
        }
        Found found = new Found(text, settings.kinds());
        while (at < text.length()) {
            at = lookout.next(text, Math.max(at + 1, look(text, at, found)));
        }
        return found.secrets();
    }

    /** Looks at one suspect place; where to go on from. */
    private int look(String text, int at, Found found) {
        return switch (text.charAt(at)) {
            case '=' -> KeyValue.look(text, at, at + 1, found);
            case '%' -> KeyValue.look(text, at, at + 3, found);
            case ':' -> colon(text, at, found);
            case '-' -> dash(text, at, found);
            case '[' -> Mark.end(text, at);
            case '~' -> taken(OddKeys.azureClientSecret(text, at), at, found);
            case '@' -> taken(MailAddress.at(text, at), at, found);
            default -> word(text, at, found);
        };
    }

    private static int colon(String text, int at, Found found) {
        if (UrlPassword.mayBegin(text, at)) {
            return UrlPassword.look(text, at, found);
        }
        Secret telegram = OddKeys.telegram(text, at);
        return telegram != null ? taken(telegram, at, found) : KeyValue.look(text, at, at + 1, found);
    }

    private static int dash(String text, int at, Found found) {
        if (PemBlock.begins(text, at)) {
            return PemBlock.look(text, at, found);
        }
        Secret mailchimp = OddKeys.mailchimp(text, at);
        return mailchimp != null ? taken(mailchimp, at, found) : CommandLine.look(text, at, found);
    }

    private static int word(String text, int at, Found found) {
        char c = text.charAt(at);
        if (Letters.isDigit(c)) {
            Secret card = CardNumber.mayBegin(text, at, c) ? CardNumber.at(text, at) : null;
            if (card != null) {
                return taken(card, at, found);
            }
        }
        Secret key = VendorKeys.at(text, at);
        if (key != null && found.wants(key.kind())) {
            return taken(key, at, found);
        }
        if (Iban.mayBegin(text, at, c, Letters.at(text, at + 1))) {
            Secret iban = Iban.at(text, at);
            if (iban != null) {
                return taken(iban, at, found);
            }
        }
        int address = found.wants(SecretKind.IP_ADDRESS) ? addressEnd(text, at) : IpText.NONE;
        if (address > 0) {
            return taken(new Secret(SecretKind.IP_ADDRESS, at, address), at, found);
        }
        return Words.look(text, at, found);
    }

    private static int addressEnd(String text, int at) {
        int end = IpText.v4End(text, at);
        return end > 0 ? end : IpText.v6End(text, at);
    }

    private static int taken(@Nullable Secret secret, int at, Found found) {
        if (secret == null) {
            return at;
        }
        found.add(secret.kind(), secret.from(), secret.to());
        return secret.to();
    }
}
