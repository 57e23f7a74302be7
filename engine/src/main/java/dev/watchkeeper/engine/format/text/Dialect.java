package dev.watchkeeper.engine.format.text;

import java.util.Locale;

/** Whose header it is, where its parts give that away; the name that a line is then told under. */
enum Dialect {
    MONOLOG,
    OPENSTACK,
    PYTHON,
    ROBOT,
    RUST,
    SPDLOG,
    SSSD,
    VDSM,
    VMWARE,
    ZAP;

    private final String title = name().toLowerCase(Locale.ROOT);

    String title() {
        return title;
    }
}
