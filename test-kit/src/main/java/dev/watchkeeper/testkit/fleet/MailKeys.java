package dev.watchkeeper.testkit.fleet;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The variables that make alerts go to a test's mailbox and file. */
final class MailKeys {

    private MailKeys() {}

    static Map<String, String> of(int mailPort, Path alertFile) {
        Map<String, String> keys = new HashMap<>();
        keys.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        keys.put("QUARKUS_MAILER_PORT", String.valueOf(mailPort));
        keys.put("QUARKUS_MAILER_FROM", "watchkeeper@example.org");
        keys.put("WATCHKEEPER_ALERT_CHANNEL_EMAIL_TO", "ops@example.org");
        keys.put("WATCHKEEPER_ALERT_CHANNEL_FILE_PATH", alertFile.toString());
        return keys;
    }
}
