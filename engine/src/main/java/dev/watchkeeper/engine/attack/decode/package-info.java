/** What a client wrote, without the disguises that a server would take off, and where each letter stood. */
@NullMarked
package dev.watchkeeper.engine.attack.decode;

import org.jspecify.annotations.NullMarked;
