/// Many items worked at once, results handed over one by one in the order of the items, whatever the number of workers.
/// Never more than a few items are in memory: who reads waits for who writes.
struct OrderedWorkers<Item: Sendable, Product: Sendable>: Sendable {
    /// How many items are worked at the same time.
    let jobs: Int
    private let monitor = Monitor(Progress())

    private struct Progress {
        /// Number of the next item, and whether somebody is reading it.
        var next = 0
        var isReading = false
        /// How many items there are, once the last one is read.
        var end: Int?
        var isStopped = false
        var failure: (any Error)?
        /// Products that wait for their turn, by number of their item.
        var products: [Int: Product] = [:]
        var delivered = 0
    }

    init(jobs: Int) { self.jobs = max(1, jobs) }

    /// Reads no further item: those that are being worked are still delivered. May be called from any thread.
    func stop() { monitor.change { $0.isStopped = true } }

    /// Works all items.
    /// - Parameters:
    ///   - next: the next item, or nil behind the last one; never called twice at a time.
    ///   - worker: makes what works one item after another on one thread.
    ///   - deliver: takes each product in order, on the calling thread.
    /// - Throws: what `next` or `deliver` throws; products of the items before it have been delivered.
    func run(
        next: @escaping @Sendable () throws -> Item?,
        worker: @escaping @Sendable () throws -> (Item) -> Product,
        deliver: (Product) throws -> Void
    ) throws {
        for _ in 0..<jobs {
            try startThread { self.work(next: next, worker: worker) }
        }
        while let product = nextProduct() {
            do {
                try deliver(product)
            } catch {
                stop()
                throw error
            }
        }
        if let failure = monitor.change({ $0.failure }) { throw failure }
    }

    private func nextProduct() -> Product? {
        monitor.wait { progress -> Product?? in
            if let product = progress.products.removeValue(forKey: progress.delivered) {
                progress.delivered += 1
                return .some(product)
            }
            let isLast = progress.end.map { progress.delivered >= $0 } ?? false
            if isLast || (progress.isStopped && progress.delivered >= progress.next) { return .some(nil) }
            return nil
        }
    }

    private func work(next: () throws -> Item?, worker: () throws -> (Item) -> Product) {
        do {
            let work = try worker()
            while let (number, item) = try take(next) {
                let product = work(item)
                monitor.change { $0.products[number] = product }
            }
        } catch {
            monitor.change { progress in
                progress.isReading = false
                progress.isStopped = true
                if progress.failure == nil { progress.failure = error }
            }
        }
    }

    /// The next item with its number, when it is this worker's turn to read.
    private func take(_ next: () throws -> Item?) throws -> (Int, Item)? {
        let ahead = jobs * 2 + 2
        let mayRead = monitor.wait { progress -> Bool? in
            if progress.isStopped || progress.end != nil { return false }
            if progress.isReading || progress.next - progress.delivered >= ahead { return nil }
            progress.isReading = true
            return true
        }
        guard mayRead else { return nil }
        let item = try next()
        return monitor.change { progress in
            progress.isReading = false
            guard let item else {
                progress.end = progress.next
                return nil
            }
            progress.next += 1
            return (progress.next - 1, item)
        }
    }
}
