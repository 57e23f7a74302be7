package dev.watchkeeper.kit.start;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Stops the start over a key that nothing reads, before anything else starts. */
@ApplicationScoped
public class KeyCheck {

    private final BeanManager beans;
    private final Config config;

    KeyCheck(BeanManager beans, Config config) {
        this.beans = beans;
        this.config = config;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        new KnownKeys(keysOfAllMappings())
                .firstUnknown(config.getPropertyNames(), System.getenv().keySet())
                .ifPresent(key -> {
                    throw new IllegalArgumentException(StartTrouble.unknownKey(key));
                });
    }

    private Set<String> keysOfAllMappings() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getTypes)
                .flatMap(Set::stream)
                .map(KeyCheck::rawClass)
                .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
                .map(ConfigClass::configClass)
                .map(ConfigMappings::getProperties)
                .map(Map::keySet)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private static Class<?> rawClass(Type type) {
        return type instanceof Class<?> raw ? raw : Object.class;
    }
}
