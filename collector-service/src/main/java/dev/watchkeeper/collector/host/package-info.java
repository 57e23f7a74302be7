/** What the machine itself says: processor, memory, disks. */
@NullMarked
package dev.watchkeeper.collector.host;

import org.jspecify.annotations.NullMarked;
