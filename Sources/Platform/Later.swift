import Glibc

/// A value that a thread of its own works out while others go on.
///
/// Unchecked: what changes is touched under the lock.
public final class Later<Value: Sendable>: @unchecked Sendable {
  private let work: @Sendable () -> Value
  private var result: Value?
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  /// Begins with `work` at once; when the system has no thread to give, when it is asked for.
  public init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    pthread_mutex_init(lock, nil)
    // The thread keeps this until it is done, whoever waits for it or not.
    Helper { _ = self.value }?.detach()
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// The value, waited for if it is not there yet.
  public var value: Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if let result { return result }
    let value = work()
    result = value
    return value
  }
}
