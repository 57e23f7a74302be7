package dev.watchkeeper.alert.wording;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** What the words of an alert need to know. */
@ConfigMapping(prefix = "watchkeeper.alert.wording")
public interface WordingConfig {

    /** Where people reach the dashboard, such as https://watchkeeper.example.org; without it alerts carry no link. */
    Optional<URI> baseUrl();
}
