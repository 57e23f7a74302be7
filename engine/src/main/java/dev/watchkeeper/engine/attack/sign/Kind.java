package dev.watchkeeper.engine.attack.sign;

/** What an attack is after, with the class of ours that says so. */
public enum Kind {
    SQL("web_attack_sqli"),
    SCRIPT("web_attack_xss"),
    COMMAND("web_attack_command"),
    TRAVERSAL("web_attack_traversal"),
    OTHER("web_attack_other"),
    SCANNER("web_attack_scanner");

    private final String troubleClass;

    Kind(String troubleClass) {
        this.troubleClass = troubleClass;
    }

    public String troubleClass() {
        return troubleClass;
    }
}
