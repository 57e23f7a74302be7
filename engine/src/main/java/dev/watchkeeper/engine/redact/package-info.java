/** Secrets are taken out of a line before it is kept or sent: found, and replaced by pseudonyms that stay joinable. */
@NullMarked
package dev.watchkeeper.engine.redact;

import org.jspecify.annotations.NullMarked;
