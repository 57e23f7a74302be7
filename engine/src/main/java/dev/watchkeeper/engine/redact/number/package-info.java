/** Numbers and addresses of people, which prove themselves by a checksum or their form. */
@NullMarked
package dev.watchkeeper.engine.redact.number;

import org.jspecify.annotations.NullMarked;
