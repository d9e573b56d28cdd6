/// What shows a canvas and says what the person did: a terminal, or a test.
public protocol Driver: AnyObject {
  /// The room there is at the moment.
  var size: Size { get }

  /// Whether the block letters of pictures can be seen; others must do where they cannot.
  var drawsBlocks: Bool { get }

  /// Shows `canvas` in place of what was shown before.
  func show(_ canvas: Canvas)

  /// Waits for something to happen and returns everything that has, in order.
  ///
  /// - Parameter milliseconds: Returns nothing after this long; nil waits as long as it takes,
  ///   without waking up meanwhile.
  func events(waitingAtMost milliseconds: Int?) -> [Event]

  /// Forgets keys that were typed and not yet returned: they cannot answer a question that the
  /// person has not seen.
  func discardPending()

  /// Sends the whole of the next canvas, whatever the terminal is believed to show.
  func redraw()

  /// Gives the terminal back to the shell and stops until the person returns.
  func suspend()

  /// Gives the terminal back for good. Saying it twice does nothing.
  func close()
}

extension Driver {
  public var drawsBlocks: Bool { true }
}

extension Canvas {
  /// What was shown, with a notice in its last row; nothing but the notice on a terminal of another size.
  init(over shown: Canvas?, size: Size, lastRow text: String) {
    self = shown.flatMap { $0.size == size ? $0 : nil } ?? Canvas(size: size)
    let row = size.rows - 1
    clear(Area(row: row, column: 0, rows: 1, columns: size.columns))
    draw(text, row: row, column: 1, width: size.columns - 2, style: .notice)
  }
}

/// What a driver has to report.
public enum Event: Equatable, Sendable {
  case key(Key)
  /// The size may be another; everything is to be drawn again.
  case resized
  /// Something was written in the folder the driver watches.
  case written
  case ended(Ending)
}

/// Why the screens came to an end.
public enum Ending: Equatable, Sendable {
  /// The person left.
  case left
  /// The terminal went away: window closed, connection lost.
  case hangUp
  /// Somebody sent the signal of this number, SIGTERM say.
  case terminated(Int32)
}
