/** Gives every test an empty in-memory IndexedDB, which happy-dom lacks. */
import "fake-indexeddb/auto";
