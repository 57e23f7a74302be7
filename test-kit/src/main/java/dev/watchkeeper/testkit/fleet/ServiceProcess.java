package dev.watchkeeper.testkit.fleet;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One of the four services in a process of its own, which can be stopped, killed and started again. */
public final class ServiceProcess implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Pattern MANAGEMENT =
            Pattern.compile("[Mm]anagement interface listening on http://[^:]+:(\\d+)");

    private final String name;
    private final List<String> memory;
    private final Map<String, String> environment;
    private volatile JavaProcess process;
    private int port;
    private int managementPort;

    /** Starts {@code analyzer}, {@code alert}, {@code report} or {@code collector}, and returns when it listens. */
    public ServiceProcess(String name, Map<String, String> environment) {
        this(name, JavaProcess.SMALL_HEAP, environment);
    }

    /** The same with other memory, as options of Java. */
    public ServiceProcess(String name, List<String> memory, Map<String, String> environment) {
        this.name = name;
        this.memory = memory;
        this.environment = new HashMap<>(environment);
        this.environment.putIfAbsent("QUARKUS_HTTP_HOST", "127.0.0.1");
        this.environment.putIfAbsent("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        this.environment.putIfAbsent("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        this.process = launch();
    }

    /** After stop or kill: the same service on the same ports. */
    public void start() {
        if (process.isRunning()) {
            throw new IllegalStateException(name + " runs already");
        }
        process = launch();
    }

    /** SIGTERM. Answers how long the process took to end. */
    public Duration stop() {
        long began = System.nanoTime();
        process.stop();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** SIGKILL. */
    public void kill() {
        process.kill();
    }

    /** SIGSTOP. */
    public void pause() {
        process.pause();
    }

    /** SIGCONT, after a pause. */
    public void goOn() {
        process.goOn();
    }

    /** It may have ended by itself. */
    public boolean isRunning() {
        return process.isRunning();
    }

    public long pid() {
        return process.pid();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public String managementUrl() {
        return "http://127.0.0.1:" + managementPort;
    }

    public List<String> said() {
        return process.said();
    }

    @Override
    public void close() {
        process.close();
    }

    private JavaProcess launch() {
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        JavaProcess started = JavaProcess.start(name, memory, Jars.of(name + "-service"), environment, List.of());
        port = Integer.parseInt(started.awaitWords(LISTENING));
        managementPort = Integer.parseInt(started.awaitWords(MANAGEMENT));
        return started;
    }
}
