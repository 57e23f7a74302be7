package dev.watchkeeper.report.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates, and what each of them is given. */
@CheckedTemplate(basePath = "report")
final class Pages {

    private Pages() {}

    static native TemplateInstance home(PageView page);

    /** The part of the home page that changes. */
    static native TemplateInstance overview(PageView page);

    static native TemplateInstance login();
}
