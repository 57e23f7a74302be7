package dev.watchkeeper.testkit.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** A configuration mapping as a process would see it, with nothing set but what is given. */
public final class Mapped {

    private Mapped() {}

    public static <T> T mapped(Class<T> mapping, Map<String, String> written) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withSources(new PropertiesConfigSource(written, "test", 100))
                .build()
                .getConfigMapping(mapping);
    }
}
