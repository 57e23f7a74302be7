/** Which codes a person would call the same event: merges for display, explained, undone at will. */
@NullMarked
package dev.watchkeeper.engine.group;

import org.jspecify.annotations.NullMarked;
