/** The instance that lines are imported into: which one it is, and how it is spoken to. */
@NullMarked
package dev.watchkeeper.standalone.imports.instance;

import org.jspecify.annotations.NullMarked;
