import Glibc

/// Does `count` pieces of work, several at a time on threads of their own, and returns what they
/// give in their order.
///
/// - Parameters:
///   - threads: How many at a time; as many as there are processors if not given.
///   - between: Called on the thread of the caller before each piece it does itself, with how many were
///     begun; no other is begun once it throws.
/// - Throws: What `between` threw, else what the first piece in order threw; once one has failed, no
///   other is begun.
public func inParallel<Output>(
  _ count: Int, threads: Int = processorCount, between: (Int) throws -> Void = { _ in },
  _ work: @Sendable (Int) throws -> Output
) throws -> [Output] {
  try withoutActuallyEscaping(work) { work in
    let pieces = Pieces(count: count, work: work)
    let helpers = (1..<max(1, min(threads, count))).compactMap { _ in Helper { try? pieces.run() } }
    let own = Result { try pieces.run(between) }
    for helper in helpers { helper.join() }
    try own.get()
    return try pieces.outputs()
  }
}

/// How many threads the machine runs at the same time.
public let processorCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

/// Work that threads take piece by piece.
///
/// Unchecked: what changes is touched under the lock, or after all threads have ended.
private final class Pieces<Output>: @unchecked Sendable {
  private let count: Int
  private let work: @Sendable (Int) throws -> Output
  private var next = 0
  private var results: [Int: Result<Output, any Error>] = [:]
  private var hasFailed = false
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init(count: Int, work: @escaping @Sendable (Int) throws -> Output) {
    self.count = count
    self.work = work
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  func run(_ between: (Int) throws -> Void = { _ in }) throws {
    while let index = take() {
      do {
        try between(index)
      } catch {
        locked { hasFailed = true }
        throw error
      }
      let result = Result { try work(index) }
      locked {
        if case .failure = result { hasFailed = true }
        results[index] = result
      }
    }
  }

  func outputs() throws -> [Output] {
    try (0..<count).compactMap { try results[$0]?.get() }
  }

  private func take() -> Int? {
    locked {
      guard next < count, !hasFailed else { return nil }
      defer { next += 1 }
      return next
    }
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}

/// A thread that runs a closure.
struct Helper {
  private let thread: pthread_t

  /// Nil if the system has no more threads to give: then the others do the work.
  init?(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Body(run: body))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { box in
        if let box { Unmanaged<Body>.fromOpaque(box).takeRetainedValue().run() }
        return nil
      }, box.toOpaque())
    guard code == 0 else {
      box.release()
      return nil
    }
    self.thread = thread
  }

  func join() { pthread_join(thread, nil) }

  /// Lets it end by itself.
  func detach() { pthread_detach(thread) }

  private final class Body {
    let run: () -> Void
    init(run: @escaping () -> Void) { self.run = run }
  }
}
