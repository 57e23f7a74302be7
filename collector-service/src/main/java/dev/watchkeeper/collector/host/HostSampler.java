package dev.watchkeeper.collector.host;

import dev.watchkeeper.contract.HostSample;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.TickType;
import oshi.hardware.GlobalMemory;
import oshi.software.os.OSFileStore;
import oshi.software.os.OperatingSystem;
import oshi.spi.SystemInfoProvider;

/** Looks at the machine: one sample a call. The first one's processor load is that since the machine's start. */
public final class HostSampler {

    private final SystemInfoProvider system;
    private final Clock clock;
    private long[] ticksBefore = new long[TickType.values().length];

    public HostSampler(Clock clock) {
        this(thisMachine(), clock);
    }

    HostSampler(SystemInfoProvider system, Clock clock) {
        this.system = system;
        this.clock = clock;
    }

    public HostSample sample() {
        CentralProcessor processor = system.getHardware().getProcessor();
        GlobalMemory memory = system.getHardware().getMemory();
        OperatingSystem os = system.getOperatingSystem();
        Collection<OSFileStore> disks = disks(os.getFileSystem().getFileStores(true));
        double[] load = processor.getSystemLoadAverage(3);
        return new HostSample(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                cpuPercent(processor),
                load[0],
                load[1],
                load[2],
                memory.getTotal(),
                memory.getTotal() - memory.getAvailable(),
                memory.getVirtualMemory().getSwapTotal(),
                memory.getVirtualMemory().getSwapUsed(),
                disks.stream().mapToLong(OSFileStore::getTotalSpace).sum(),
                disks.stream()
                        .mapToLong(disk -> disk.getTotalSpace() - disk.getFreeSpace())
                        .sum(),
                os.getProcessCount(),
                os.getSystemUptime());
    }

    private double cpuPercent(CentralProcessor processor) {
        long[] ticks = processor.getSystemCpuLoadTicks();
        double load = processor.getSystemCpuLoadBetweenTicks(ticksBefore, ticks);
        ticksBefore = ticks;
        return Math.clamp(100 * load, 0, 100);
    }

    /** One a device, however often it is mounted; in a container, where no device is seen, the root. */
    static Collection<OSFileStore> disks(List<OSFileStore> stores) {
        TreeMap<String, OSFileStore> byDevice = new TreeMap<>();
        stores.stream()
                .filter(store -> store.getVolume().startsWith("/dev/"))
                .forEach(store -> byDevice.putIfAbsent(store.getVolume(), store));
        return byDevice.isEmpty()
                ? stores.stream().filter(store -> store.getMount().equals("/")).toList()
                : byDevice.values();
    }

    /** On Linux without native calls, so that it works in a native image and in the barest container. */
    private static SystemInfoProvider thisMachine() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return linux ? new oshi.nativefree.SystemInfo() : new oshi.SystemInfo();
    }
}
