package chat.parley.embeddedmongo;

/** What all collections share. */
record Engine(Store store, Catalog catalog, Work work, ScanWarnings warnings) {

    static Engine on(Store store) {
        Work work = new Work();
        return new Engine(store, new Catalog(store), work, new ScanWarnings(work));
    }
}
