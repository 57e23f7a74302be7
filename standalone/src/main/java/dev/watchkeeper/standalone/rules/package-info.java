/** What rules there are, what each says, and what they say of a line. */
@NullMarked
package dev.watchkeeper.standalone.rules;

import org.jspecify.annotations.NullMarked;
