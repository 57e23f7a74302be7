package dev.watchkeeper.standalone.up;

import dev.watchkeeper.kit.build.Build;
import dev.watchkeeper.standalone.home.DataFolder;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Runs when everything is up: says so, and waits for the end. */
public final class Ready implements QuarkusApplication {

    private final Config config;
    private final UpConfig up;

    Ready(Config config, UpConfig up) {
        this.config = config;
        this.up = up;
    }

    @Override
    public int run(String... arguments) {
        up.dataFolder().map(DataFolder::new).ifPresent(data -> {
            data.address().keep(address(config));
            System.out.println(words(data));
        });
        Quarkus.waitForExit();
        return 0;
    }

    /** Where this process answers. */
    public static String address(Config config) {
        return "http://" + ProcessKeys.HOST + ":" + config.getValue(ProcessKeys.HTTP_PORT, Integer.class);
    }

    private String words(DataFolder data) {
        String address = address(config);
        String token = data.adminToken().keptOr(() -> "");
        String alerts =
                config.getOptionalValue(ProcessKeys.ALERT_FILE, String.class).orElse("to no file");
        List<String> globs =
                config.getOptionalValues(ProcessKeys.WATCH, String.class).orElse(List.of());
        return words(new Place(Build.current().version(), address, token, data, alerts, globs));
    }

    /** What a person wants to know now. */
    record Place(String version, String address, String token, DataFolder data, String alerts, List<String> globs) {}

    static String words(Place place) {
        return """

                Watchkeeper %s is up. Listening on: %s

                  log in    %s/login#token=%s
                  watches   %s
                  alerts    %s
                  data      %s
                  stop      Ctrl-C
                """.formatted(
                        place.version(),
                        place.address(),
                        place.address(),
                        place.token(),
                        watched(place.globs()),
                        place.alerts(),
                        place.data().root());
    }

    private static String watched(List<String> globs) {
        if (globs.isEmpty()) {
            return "this machine's usual logs";
        }
        int files = Globs.readable(globs).size();
        return String.join(", ", globs) + " (" + files + (files == 1 ? " file now)" : " files now)");
    }
}
