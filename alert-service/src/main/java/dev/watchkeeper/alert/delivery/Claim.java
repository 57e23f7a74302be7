package dev.watchkeeper.alert.delivery;

import java.time.Duration;

/**
 * A notification that is ours to send until its lease runs out.
 *
 * @param attempts this one included; it also tells this claim from a later one
 * @param age since the alert was fired, by the database's clock
 */
record Claim(long notificationId, long alertId, int attempts, Duration age) {}
