package dev.watchkeeper.engine.format.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an object without a message is about, in the words of the writers that never give one. */
final class JsonHeadline {

    /** The members whose values make the headline, when the first of them is there. */
    private static final List<List<String>> KNOWN = List.of(
            // CloudTrail
            List.of("eventSource", "eventName"),
            // Elasticsearch's audit log, and ECS events
            List.of("event.action", "event.type", "action"),
            // osquery
            List.of("calendarTime", "name", "action"),
            // MongoDB's and others' audit logs
            List.of("atype"),
            // events of Kubernetes
            List.of("reason", "kind"),
            // open-appsec
            List.of("eventData.waapIncidentType", "eventName", "eventData.securityAction"),
            List.of("eventName"),
            // Suricata
            List.of("event_type", "proto"));

    private JsonHeadline() {}

    /** Null when nothing tells. */
    static @Nullable String of(JsonMembers members) {
        for (List<String> names : KNOWN) {
            if (members.text(names.getFirst()) != null) {
                return join(members, names);
            }
        }
        return null;
    }

    private static @Nullable String join(JsonMembers members, List<String> names) {
        StringBuilder headline = new StringBuilder();
        for (String name : names) {
            String value = name.equals("calendarTime") ? null : members.text(name);
            if (value != null) {
                headline.append(headline.isEmpty() ? "" : " ").append(value);
            }
        }
        return headline.isEmpty() ? null : headline.toString();
    }
}
