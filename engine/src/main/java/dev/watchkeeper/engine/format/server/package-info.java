/** Lines of web servers and databases. */
@NullMarked
package dev.watchkeeper.engine.format.server;

import org.jspecify.annotations.NullMarked;
