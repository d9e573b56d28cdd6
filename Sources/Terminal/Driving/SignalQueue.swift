import CNcurses
import Glibc

/// Signals read from a descriptor beside the keyboard, so that no handler runs between two
/// instructions and no resize gets lost between "look" and "sleep".
///
/// To be made before any thread exists. Child processes inherit the blocked signals and must be
/// started with an empty mask.
struct SignalQueue {
  let descriptor: Int32
  private var before = sigset_t()

  init() {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT, SIGTSTP] {
      sigaddset(&set, signal)
    }
    pthread_sigmask(SIG_BLOCK, &set, &before)
    descriptor = signalfd(-1, &set, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
  }

  /// The signals that arrived since the last call, in order.
  func received() -> [Int32] {
    var signals: [Int32] = []
    var information = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    while read(descriptor, &information, size) == size {
      signals.append(Int32(information.ssi_signo))
    }
    return signals
  }

  /// Stops this process and its group as Ctrl-Z would, and returns when they continue.
  func stop() {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTSTP)
    // ncurses puts a handler of its own here, which would restore and redraw once more.
    signal(SIGTSTP, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    kill(0, SIGTSTP)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Lets signals do again what they did before.
  mutating func end() {
    pthread_sigmask(SIG_SETMASK, &before, nil)
    Glibc.close(descriptor)
  }
}
