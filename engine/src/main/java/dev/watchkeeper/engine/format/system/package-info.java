/** Lines that came by way of syslog. */
@NullMarked
package dev.watchkeeper.engine.format.system;

import org.jspecify.annotations.NullMarked;
