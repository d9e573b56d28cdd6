/// Something a person looks at and types to: it draws itself and answers keys. A value or an object,
/// as it suits; it knows no terminal and no loop.
public protocol Screen {
  /// Draws everything on an empty canvas. May fetch what the canvas has room for.
  mutating func draw(on canvas: inout Canvas)

  /// Answers a key.
  mutating func handle(_ key: Key) -> Outcome

  /// Called once when it has been opened: what it is to do at once.
  mutating func opened() -> Outcome

  /// Answers the end of `closed`, a screen this one had opened; what was chosen there is read from
  /// it. A place to load anew what may have changed.
  mutating func uncovered(by closed: any Screen) -> Outcome

  /// While this is not nil, `paused()` is called after so many milliseconds without a key: a form
  /// with something unsaved asks for 2000. Nil, as always when nothing is open, costs no wake-up.
  var pause: Int? { get }

  /// The person stopped typing; see `pause`, which must become nil or the next call follows.
  mutating func paused() -> Outcome

  /// Something was written where the driver watches: a place to load anew what may have changed. The
  /// screen is drawn afterwards.
  mutating func noticed()

  /// The program ends while this screen is open: the terminal went away, or a screen above said to
  /// leave. The last moment to save a draft; there is nobody to ask.
  mutating func willClose()

  /// The smallest terminal on which it is whole; a smaller one is told what it lacks, and what was
  /// typed stays.
  var minimum: Size { get }

  /// Draws over the screen below instead of in its place.
  var isOverlay: Bool { get }

  /// Keys typed before the person has seen this screen must not answer it.
  var discardsTypeAhead: Bool { get }
}

extension Screen {
  public mutating func opened() -> Outcome { .stay }
  public mutating func uncovered(by closed: any Screen) -> Outcome { .stay }
  public var pause: Int? { nil }
  public mutating func paused() -> Outcome { .stay }
  public mutating func noticed() {}
  public mutating func willClose() {}
  public var minimum: Size { .usual }
  public var isOverlay: Bool { false }
  public var discardsTypeAhead: Bool { false }
}

/// What a key led to.
public enum Outcome {
  /// Something, or nothing, that needs no other screen.
  case stay
  /// The key means nothing here: Escape then goes back one screen.
  case ignored
  case open(any Screen)
  /// Opens a screen in place of this one.
  case replace(any Screen)
  /// Back to the screen below; the program ends with the last screen.
  case close
  /// Ends the program.
  case leave
}
