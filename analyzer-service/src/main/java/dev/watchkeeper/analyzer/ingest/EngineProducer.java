package dev.watchkeeper.analyzer.ingest;

import dev.watchkeeper.engine.line.Understanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the engine once: it is pure and shared by all threads. */
@ApplicationScoped
public class EngineProducer {

    @Produces
    @Singleton
    Understanding understanding() {
        return Understanding.standard();
    }
}
