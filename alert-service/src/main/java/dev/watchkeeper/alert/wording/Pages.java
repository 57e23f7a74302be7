package dev.watchkeeper.alert.wording;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates in {@code templates/alert}, checked by the build against what they show. */
@CheckedTemplate(basePath = "alert")
final class Pages {

    private Pages() {}

    static native TemplateInstance mail(AlertPage page);
}
