import type { ListedStanding, LocalScan, OfflineList } from '#lib/domain/check-ins/offline/types.ts'
import type { ScanReply } from '#lib/domain/check-ins/types.ts'

/** Which device of which forum the rest belongs to. */
export type Owner = { slug: string; deviceId: string }
export type KeptList = Omit<OfflineList, 'standings'> & {
  list: string
  /** How much this device's clock was behind ours. */
  skewMs: number
}
/** A scan that was judged otherwise once it was sent; without a name, which no phone keeps. */
export type Difference = { nonce: string; at: string; reply: ScanReply | null }

const NAME = 'door'
const VERSION = 1
const PAGES = 'door-v1'
const STORES = ['owner', 'lists', 'standings', 'scans', 'differences'] as const
type StoreName = (typeof STORES)[number]

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Arrays come after every text in IndexedDB's order of keys. */
const allAt = (list: string) => IDBKeyRange.bound([list], [list, []])

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, VERSION)
  request.onupgradeneeded = () => {
    request.result.createObjectStore('owner')
    request.result.createObjectStore('lists', { keyPath: 'list' })
    request.result.createObjectStore('standings', { keyPath: ['list', 'id'] })
    request.result.createObjectStore('scans', { keyPath: 'nonce' })
    request.result.createObjectStore('differences', { keyPath: 'nonce' })
  }
  return settled(request)
}

/** What a door keeps in this browser. Every write has ended when its promise is kept. */
export class DoorStorage {
  readonly #db: IDBDatabase

  private constructor(db: IDBDatabase) {
    this.#db = db
    // The worker, or another tab, forgets everything.
    db.onversionchange = () => db.close()
  }

  /** What another device, or this browser as another one, has left is dropped first. */
  static async open(owner: Owner): Promise<DoorStorage> {
    const storage = new DoorStorage(await opened())
    const kept = await storage.#do<Owner | undefined>('owner', 'readonly', (store) => store.get(0))
    if (kept?.slug !== owner.slug || kept.deviceId !== owner.deviceId) {
      await storage.#clear()
      await storage.#do('owner', 'readwrite', (store) => store.put(owner, 0))
    }
    return storage
  }

  /** What this browser kept as a device of this forum goes; what it keeps of another stays. */
  static async forget(slug: string): Promise<void> {
    const names = await indexedDB.databases?.()
    if (names && !names.some(({ name }) => name === NAME)) return
    const storage = new DoorStorage(await opened())
    const kept = await storage.#do<Owner | undefined>('owner', 'readonly', (store) => store.get(0))
    if (kept?.slug === slug) await storage.wipe()
    storage.close()
  }

  list(list: string) {
    return this.#do<KeptList | undefined>('lists', 'readonly', (store) => store.get(list))
  }
  async keepList(list: KeptList, standings: readonly ListedStanding[]): Promise<void> {
    await this.#do('lists', 'readwrite', (store) => store.put(list))
    await this.#do('standings', 'readwrite', (store) => store.delete(allAt(list.list)))
    await this.keepStandings(list.list, standings)
  }
  standings(list: string) {
    return this.#do<ListedStanding[]>('standings', 'readonly', (store) => store.getAll(allAt(list)))
  }
  async keepStandings(list: string, standings: readonly ListedStanding[]): Promise<void> {
    if (standings.length === 0) return
    await this.#do(
      'standings',
      'readwrite',
      (store) => standings.map((one) => store.put({ ...one, list })).at(-1) as IDBRequest,
    )
  }
  scans() {
    return this.#do<LocalScan[]>('scans', 'readonly', (store) => store.getAll())
  }
  keepScan(scan: LocalScan) {
    return this.#do('scans', 'readwrite', (store) => store.put(scan))
  }
  dropScan(nonce: string) {
    return this.#do('scans', 'readwrite', (store) => store.delete(nonce))
  }
  differences() {
    return this.#do<Difference[]>('differences', 'readonly', (store) => store.getAll())
  }
  keepDifference(difference: Difference) {
    return this.#do('differences', 'readwrite', (store) => store.put(difference))
  }
  forgetDifferences() {
    return this.#do('differences', 'readwrite', (store) => store.clear())
  }

  /** Nothing of the door stays: neither what it took along, nor what it has scanned, nor its page. */
  async wipe(): Promise<void> {
    await Promise.all([this.#clear(), caches.delete(PAGES)])
  }

  close(): void {
    this.#db.close()
  }

  #do<T>(
    name: StoreName,
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest,
  ): Promise<T> {
    const transaction = this.#db.transaction(name, mode, { durability: 'strict' })
    const answer = settled<T>(ask(transaction.objectStore(name)))
    return new Promise<T>((resolve, reject) => {
      transaction.oncomplete = () => resolve(answer)
      transaction.onabort = () => reject(transaction.error)
      answer.catch(reject)
    })
  }

  async #clear(): Promise<void> {
    for (const name of STORES) await this.#do(name, 'readwrite', (store) => store.clear())
  }
}
