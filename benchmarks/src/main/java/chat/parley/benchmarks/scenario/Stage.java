package chat.parley.benchmarks.scenario;

import java.nio.file.Path;
import java.util.Optional;

import chat.parley.benchmarks.driver.Driver;
import chat.parley.benchmarks.driver.Footprint;

/**
 * What a scenario plays on.
 *
 * @param footprint of the Parley server; empty if it was not started here
 * @param bare the bare server on the same container
 * @param folder to write into, on the disk of the server's data
 */
public record Stage(Driver parley, Optional<Footprint> footprint, Driver bare, Footprint bareFootprint, Path folder,
        Scale scale) {}
