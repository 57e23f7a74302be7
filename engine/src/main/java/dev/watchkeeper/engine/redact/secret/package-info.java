/** What a secret is: its kind, where it stands, and the mark that stands there after it was taken out. */
@NullMarked
package dev.watchkeeper.engine.redact.secret;

import org.jspecify.annotations.NullMarked;
