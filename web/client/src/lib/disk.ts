/** IndexedDB, told in promises: no more of it than the shelf needs. */

/** What a request found. */
export function found<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves when all of a transaction is on the disk. */
export function done(change: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onabort = change.onerror = () => reject(change.error);
  });
}

/** `lost`: the browser has closed it. */
export async function openDisk(
  name: string,
  make: (database: IDBDatabase) => void,
  lost: () => void,
): Promise<IDBDatabase> {
  const asked = indexedDB.open(name, 1);
  asked.onupgradeneeded = () => make(asked.result);
  const database = await found(asked);
  database.onclose = lost;
  // Another tab asks for a newer make of it, or to delete it: it does not wait for this one.
  database.onversionchange = () => {
    database.close();
    lost();
  };
  return database;
}
