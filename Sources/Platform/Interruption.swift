import Glibc

/// Ctrl-C and SIGTERM taken as a wish to stop instead of an end, for work that can stop in good order.
public enum Interruption {
  /// Runs `body`; while it runs, these signals wait. `body` is given a question: whether one has come.
  ///
  /// Where somebody else has the signals wait already, as the screen does, nothing is changed and
  /// nothing is ever wished for here.
  public static func deferred<Result>(
    _ body: (_ isWished: @escaping () -> Bool) throws -> Result
  ) rethrows -> Result {
    var wishes = sigset_t()
    sigemptyset(&wishes)
    let signals = [SIGINT, SIGTERM].filter { !isIgnored($0) }
    for signal in signals { sigaddset(&wishes, signal) }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &wishes, &before)
    if sigismember(&before, SIGINT) == 1 { return try body { false } }
    defer {
      // What was answered by stopping must not end the program as well.
      var none = timespec()
      while sigtimedwait(&wishes, nil, &none) > 0 {}
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    return try body {
      var pending = sigset_t()
      sigpending(&pending)
      return signals.contains { sigismember(&pending, $0) == 1 }
    }
  }

  /// Whether a signal is not to reach the program, as Ctrl-C does not what a shell runs behind the scenes.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
