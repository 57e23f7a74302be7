package dev.watchkeeper.engine.redact.number;

import dev.watchkeeper.engine.redact.secret.Secret;
import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.shape.Letters;
import org.jspecify.annotations.Nullable;

/** International account numbers: a country, its length, and a remainder of one. */
public final class Iban {

    /** The registry of SWIFT: a country, and how long its numbers are. */
    private static final String LENGTHS = """
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 \
            ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 \
            LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 \
            PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 \
            YE30""";

    private static final int GROUP = 4;

    private Iban() {}

    /** False for nearly all words, and then no such number begins there. */
    public static boolean mayBegin(String text, int at, char first, char second) {
        return Letters.isUpper(first)
                && Letters.isUpper(second)
                && Letters.isDigit(Letters.at(text, at + 2))
                && Letters.isDigit(Letters.at(text, at + 3));
    }

    /** The number that begins here, in one piece or in groups of four, or null. */
    public static @Nullable Secret at(String text, int from) {
        int length = length(text.substring(from, Math.min(text.length(), from + 2)));
        int at = from;
        int read = 0;
        int rest = 0;
        boolean grouped = Letters.at(text, from + GROUP) == ' ';
        while (read < length) {
            char c = Letters.at(text, at);
            if (grouped && c == ' ' && read > 0 && read % GROUP == 0 && text.charAt(at - 1) != ' ') {
                at++;
                continue;
            }
            if (!Letters.isDigit(c) && !Letters.isUpper(c)) {
                return null;
            }
            // The first four count behind all others.
            rest = read < GROUP ? 0 : with(rest, c);
            read++;
            at++;
        }
        return length > 0 && !Letters.isWord(Letters.at(text, at)) && withHead(rest, text, from) == 1
                ? new Secret(SecretKind.IBAN, from, at)
                : null;
    }

    private static int withHead(int rest, String text, int from) {
        int remainder = rest;
        for (int at = from; at < from + GROUP; at++) {
            remainder = with(remainder, text.charAt(at));
        }
        return remainder;
    }

    /** Letters count from ten on, as two digits. */
    private static int with(int remainder, char c) {
        return (Letters.isDigit(c) ? remainder * 10 + (c - '0') : remainder * 100 + (c - 'A' + 10)) % 97;
    }

    private static int length(String country) {
        int at = LENGTHS.indexOf(country);
        return at < 0 || country.length() < 2 || at % 5 != 0 ? 0 : Integer.parseInt(LENGTHS, at + 2, at + 4, 10);
    }
}
