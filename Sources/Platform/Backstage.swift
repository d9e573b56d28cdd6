import Glibc

/// Work on a thread of its own that goes on while it is let, in the moments nobody needs the machine.
///
/// The thread is no lower than others: it may hold what somebody waits for.
///
/// Once it was let it is to be ended: the thread keeps it. All but the work is of one thread.
///
/// Unchecked: what changes is touched under the lock.
public final class Backstage: @unchecked Sendable {
  /// One turn of the work. It looks often whether it may go on, and returns soon when it may not.
  private let work: @Sendable (_ mayGoOn: @escaping @Sendable () -> Bool) -> Void
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var thread: Helper?
  private var isLet = false
  private var isAsked = false
  private var isEnding = false

  /// Costs nothing before it is let for the first time.
  public init(_ work: @escaping @Sendable (_ mayGoOn: @escaping @Sendable () -> Bool) -> Void) {
    self.work = work
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    pthread_cond_destroy(change)
    lock.deallocate()
    change.deallocate()
  }

  /// Lets it work for a turn.
  public func begin() {
    locked {
      if isEnding { return }
      (isLet, isAsked) = (true, true)
      pthread_cond_signal(change)
    }
    if thread == nil { thread = Helper { self.serve() } }
  }

  /// Tells it to stop, and does not wait until it has.
  public func pause() { locked { (isLet, isAsked) = (false, false) } }

  /// Tells it to stop for good, and waits until it has.
  public func end() {
    locked {
      (isLet, isEnding) = (false, true)
      pthread_cond_signal(change)
    }
    thread?.join()
    thread = nil
  }

  private func serve() {
    while true {
      let goesOn = locked {
        while !isAsked, !isEnding { pthread_cond_wait(change, lock) }
        isAsked = false
        return !isEnding
      }
      guard goesOn else { return }
      work { self.mayGoOn }
    }
  }

  private var mayGoOn: Bool { locked { isLet && !isEnding } }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}
