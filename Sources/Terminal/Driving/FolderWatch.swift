import CNcurses
import Glibc

/// Tells that something was written in a folder, by a descriptor to wait for beside the keyboard: at
/// rest it costs nothing.
///
/// Many writes in a row are told as one, at most every `pace` milliseconds. Where the kernel can't
/// watch, on a network drive say, nothing is told; keys show the news all the same.
struct FolderWatch {
  /// Soon enough to be live, seldom enough to read on while a whole year is imported.
  static let pace = 300

  /// Nil where nothing is watched.
  private(set) var descriptor: Int32?
  private var toldAt = Int.min / 2
  private var isWaiting = false
  /// How often to tell it again. The kernel tells of bytes that are on their way; others see them only
  /// when the disk has them, which takes its time.
  private var repeats = 0

  /// - Parameter path: Nil watches nothing.
  init(_ path: String?) {
    guard let path else { return }
    let made = inotify_init1(O_CLOEXEC | O_NONBLOCK)
    guard made >= 0 else { return }
    guard inotify_add_watch(made, path, UInt32(IN_MODIFY | IN_MOVED_TO)) >= 0 else {
      Glibc.close(made)
      return
    }
    descriptor = made
  }

  /// After how many milliseconds `isDue` is to be asked though no descriptor is ready; nil if nothing
  /// is open.
  func patience(now: Int) -> Int? {
    isWaiting ? max(0, toldAt + FolderWatch.pace - now) : nil
  }

  /// Takes what the kernel has to say.
  mutating func read() {
    guard let descriptor else { return }
    var bytes = [UInt8](repeating: 0, count: 4096)
    while Glibc.read(descriptor, &bytes, bytes.count) > 0 {
      isWaiting = true
      repeats = 2
    }
  }

  /// Whether there is something to tell now.
  mutating func isDue(now: Int) -> Bool {
    guard isWaiting, now - toldAt >= FolderWatch.pace else { return false }
    toldAt = now
    isWaiting = repeats > 0
    repeats -= 1
    return true
  }

  mutating func end() {
    if let descriptor { Glibc.close(descriptor) }
    descriptor = nil
  }
}
