package chat.parley.server.metrics;

import java.io.File;

import chat.parley.server.store.DataFolder;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;

/** The Java process and the disk under the data folder. */
class MachineMeters implements MeterBinder, AutoCloseable {

    private final File disk;
    private final JvmGcMetrics collections = new JvmGcMetrics();

    MachineMeters(DataFolder data) {
        disk = data.path().toFile();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("parley.disk.free", disk, File::getUsableSpace).baseUnit("bytes").register(registry);
        Gauge.builder("parley.disk.total", disk, File::getTotalSpace).baseUnit("bytes").register(registry);
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public void close() {
        collections.close();
    }
}
