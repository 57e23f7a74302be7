package dev.watchkeeper.engine.redact.context;

import static dev.watchkeeper.engine.redact.secret.SecretKind.*;

import dev.watchkeeper.engine.redact.secret.SecretKind;
import dev.watchkeeper.engine.shape.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that values with secrets go by. */
final class KeyNames {

    private static final int LONGEST = 64;

    /** Places in a list and numbers of tokens, not what opens a door. */
    private static final List<KeyName> HARMLESS = List.of(
            new KeyName("pagetoken", TOKEN, false),
            new KeyName("nexttoken", TOKEN, false),
            new KeyName("continuationtoken", TOKEN, false),
            new KeyName("continuetoken", TOKEN, false),
            new KeyName("synctoken", TOKEN, false),
            new KeyName("resumetoken", TOKEN, false),
            new KeyName("fencingtoken", TOKEN, false),
            new KeyName("unexpectedtoken", TOKEN, false),
            new KeyName("endoftoken", TOKEN, false));

    private static final int ASCII = 128;
    private static final KeyName[][] BY_END = byEnd();

    private KeyNames() {}

    private static List<KeyName> all() {
        List<KeyName> all = new ArrayList<>();
        add(all, AWS_SECRET, "awssecretaccesskey", "awssecretkey", "secretaccesskey");
        add(all, AWS_SESSION_TOKEN, "awssessiontoken", "xamzsecuritytoken");
        add(all, AZURE_STORAGE_KEY, "accountkey", "azurestoragekey", "azurestorageaccesskey");
        add(all, AZURE_SHARED_ACCESS_KEY, "sharedaccesskey");
        add(all, AZURE_CLIENT_SECRET, "azureclientsecret");
        add(all, TWILIO_TOKEN, "twilioauthtoken");
        add(all, HEROKU_KEY, "herokuapikey");
        add(all, CLOUDFLARE_KEY, "cloudflareapitoken", "cloudflareapikey", "cfapitoken", "cfapikey", "xauthkey");
        add(all, DATADOG_KEY, "ddapikey", "ddappkey", "datadogapikey", "datadogappkey", "ddapplicationkey");
        add(all, NEWRELIC_KEY, "newreliclicensekey", "newrelicapikey");
        add(all, PAGERDUTY_KEY, "pagerdutytoken", "pagerdutykey", "pagerdutyapikey");
        add(all, HONEYCOMB_KEY, "honeycombapikey", "xhoneycombteam");
        add(all, OKTA_TOKEN, "oktaapitoken", "oktatoken");
        add(all, ALGOLIA_KEY, "algoliaapikey", "algoliaadminkey", "xalgoliaapikey");
        add(all, FASTLY_TOKEN, "fastlyapitoken", "fastlyapikey", "fastlykey");
        add(all, VAULT_TOKEN, "vaulttoken");
        add(all, PASSWORD, "password", "passwd", "passwort", "userpwd", "dbpwd");
        own(all, PASSWORD, "pass", "pwd", "pw", "psw", "passwords", "requirepass", "masterauth");
        add(all, PASSPHRASE, "passphrase", "passcode");
        add(all, SECRET, "clientsecret", "appsecret", "apisecret", "secretkey", "sharedsecret", "jwtsecret");
        add(all, SECRET, "encryptionkey", "signingkey", "masterkey", "secretkeybase", "clientcredentials");
        own(all, SECRET, "secret", "credential", "privatekey");
        add(all, TOKEN, "token", "accesstokens");
        add(all, API_KEY, "apikey", "accesskey", "appkey", "authkey", "subscriptionkey", "licensekey", "functionskey");
        add(all, AUTHORIZATION, "authorization");
        own(all, COOKIE, "cookie", "cookies", "setcookie");
        own(all, SESSION_ID, "jsessionid", "phpsessid", "aspnetsessionid", "connectsid", "sessionkey", "sessioncookie");
        own(all, SIGNATURE, "signature");
        own(all, AZURE_SAS, "sig");
        own(all, ONE_TIME_CODE, "otp", "totp", "pin", "onetimecode", "otpcode", "mfacode");
        own(all, CARD_CODE, "cvv", "cvc", "cvv2", "cardcode", "securitycode");
        own(all, SOCIAL_SECURITY_NUMBER, "ssn", "socialsecuritynumber");
        return all;
    }

    private static void add(List<KeyName> all, SecretKind kind, String... names) {
        for (String name : names) {
            all.add(new KeyName(name, kind, false));
        }
    }

    private static void own(List<KeyName> all, SecretKind kind, String... names) {
        for (String name : names) {
            all.add(new KeyName(name, kind, true));
        }
    }

    /** The name that the key between the two places ends with, or null. */
    static @Nullable KeyName of(String text, int from, int to) {
        KeyName[] names = to - from < 2 ? null : ofEnd(text.charAt(to - 2), text.charAt(to - 1));
        if (names == null) {
            return null;
        }
        for (KeyName name : names) {
            if (name.ends(text, from, to)) {
                return isHarmless(name, text, from, to) ? null : name;
            }
        }
        return null;
    }

    /** Where the key that ends here begins. */
    static int start(String text, int to) {
        int from = to;
        while (from > 0 && to - from < LONGEST && isOfKey(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    static boolean isOfKey(char c) {
        return Letters.isWord(c) && c < 0x80 || Letters.joins(c);
    }

    private static boolean isHarmless(KeyName name, String text, int from, int to) {
        if (name.kind() != TOKEN) {
            return false;
        }
        // The word before it belongs to it: "Unexpected token: }".
        int start = name.isAll(text, from, to) && Letters.at(text, from - 1) == ' ' ? start(text, from - 1) : from;
        String key = text.substring(start, to).replace(" ", "");
        for (KeyName harmless : HARMLESS) {
            if (harmless.ends(key, 0, key.length())) {
                return true;
            }
        }
        return false;
    }

    /** False for the ends of nearly all keys, and then nothing secret is behind them. */
    static boolean mayEnd(char last, char veryLast) {
        return ofEnd(last, veryLast) != null;
    }

    private static KeyName @Nullable [] ofEnd(char last, char veryLast) {
        return last < ASCII && veryLast < ASCII ? BY_END[KeyName.small(last) * ASCII + KeyName.small(veryLast)] : null;
    }

    private static KeyName[][] byEnd() {
        KeyName[][] byEnd = new KeyName[ASCII * ASCII][];
        List<KeyName> longestFirst = new ArrayList<>(all());
        longestFirst.sort(Comparator.comparing((KeyName name) -> -name.name().length()));
        for (KeyName one : longestFirst) {
            String end = one.name().substring(one.name().length() - 2);
            byEnd[end.charAt(0) * ASCII + end.charAt(1)] = longestFirst.stream()
                    .filter(name -> name.name().endsWith(end))
                    .toArray(KeyName[]::new);
        }
        return byEnd;
    }
}
