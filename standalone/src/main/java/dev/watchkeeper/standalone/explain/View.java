package dev.watchkeeper.standalone.explain;

import dev.watchkeeper.engine.group.Group;
import java.util.Optional;

/** Shows lines as they are explained, and what they come to. */
interface View {

    /** Whether each line is shown with its group; then all is read twice. */
    boolean wantsGroups();

    void show(Explained explained, Optional<Group> group);

    void end(Summary summary);
}
