package chat.parley.embeddedmongo;

/** What all collections share. */
record Engine(Store store, Catalog catalog, Work work, ScanWarnings warnings, Cursors cursors) {

    static Engine on(Store store, Upkeep upkeep) {
        Work work = new Work();
        return new Engine(store, new Catalog(store), work, new ScanWarnings(work),
                new Cursors(upkeep.clock(), upkeep.cursorPatience()));
    }
}
