import Glibc
import Synchronization
import Testing

@testable import raqim

@Suite struct OrderedWorkersTests {
    private struct Fault: Error {}

    /// Gives 0, 1, 2 … up to `count`.
    private final class Numbers: Sendable {
        let given = Atomic<Int>(0)
        let count: Int
        init(_ count: Int) { self.count = count }
        func next() -> Int? {
            let number = given.wrappingAdd(1, ordering: .relaxed).oldValue
            return number < count ? number : nil
        }
    }

    @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 500])
    func deliversInOrder(jobs: Int, count: Int) throws {
        let numbers = Numbers(count)
        var delivered: [Int] = []
        try OrderedWorkers<Int, Int>(jobs: jobs).run(
            next: { numbers.next() },
            worker: {
                { number in
                    // The even ones are slow.
                    if number % 2 == 0 { usleep(50) }
                    return number * 10
                }
            },
            deliver: { delivered.append($0) })
        #expect(delivered == (0..<count).map { $0 * 10 })
    }

    @Test func readsNotFarAhead() throws {
        let numbers = Numbers(200)
        let workers = OrderedWorkers<Int, Int>(jobs: 2)
        var delivered = 0
        try workers.run(
            next: { numbers.next() }, worker: { { $0 } },
            deliver: { _ in
                usleep(100)
                delivered += 1
                #expect(numbers.given.load(ordering: .relaxed) - delivered <= 8)
            })
        #expect(delivered == 200)
    }

    @Test func aFaultOfReadingComesBehindWhatWasRead() {
        let numbers = Numbers(10)
        var delivered: [Int] = []
        #expect(throws: Fault.self) {
            try OrderedWorkers<Int, Int>(jobs: 3).run(
                next: {
                    guard let number = numbers.next() else { throw Fault() }
                    return number
                },
                worker: { { $0 } }, deliver: { delivered.append($0) })
        }
        #expect(delivered == Array(0..<10))
    }

    @Test func aFaultOfWritingEndsAll() {
        let numbers = Numbers(1_000_000)
        #expect(throws: Fault.self) {
            try OrderedWorkers<Int, Int>(jobs: 3).run(
                next: { numbers.next() }, worker: { { $0 } },
                deliver: { number in if number == 5 { throw Fault() } })
        }
        #expect(numbers.given.load(ordering: .relaxed) < 100)
    }

    @Test func stoppedWorkersFinishWhatTheyHave() throws {
        let numbers = Numbers(1_000_000)
        let workers = OrderedWorkers<Int, Int>(jobs: 4)
        var delivered: [Int] = []
        try workers.run(
            next: { numbers.next() }, worker: { { $0 } },
            deliver: { number in
                delivered.append(number)
                if number == 20 { workers.stop() }
            })
        #expect(delivered == Array(0..<delivered.count))
        #expect((21...40).contains(delivered.count))
    }
}
