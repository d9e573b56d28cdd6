import Terminal
import Wording

/// A program's screens played without a terminal: keys go in, the text of the canvas comes out.
public struct Rehearsal {
  public let driver: RecordingDriver
  public private(set) var screens: ScreenStack

  /// - Parameter asScreensNeed: Draws only where the terminal is as large as the screens need.
  public init(
    _ first: any Screen, rows: Int = 24, columns: Int = 80, asScreensNeed: Bool = false
  ) {
    driver = RecordingDriver(size: Size(rows: rows, columns: columns))
    screens = ScreenStack(
      on: driver, first: first, minimum: asScreensNeed ? nil : Size(rows: 1, columns: 1),
      tooSmall: {
        Language.vietnamese.words.tooSmall(
          rows: $0.rows, columns: $0.columns, needed: (rows: $1.rows, columns: $1.columns))
      })
    screens.draw()
  }

  /// Types letters, all at once as in a burst; line ends are Enter.
  public mutating func type(_ text: String) {
    press(text.map { $0 == "\n" ? .enter : .text($0) })
  }

  /// Presses keys that arrive together, before the screen is drawn once.
  public mutating func press(_ keys: Key...) {
    press(keys)
  }

  public mutating func press(_ keys: [Key]) {
    screens.answer(keys.map { .key($0) })
    if screens.ending == nil { screens.draw() }
  }

  /// Types nothing for as long as the screens asked for.
  public mutating func pause() {
    screens.pause()
    if screens.ending == nil { screens.draw() }
  }

  public mutating func resize(rows: Int, columns: Int) {
    driver.size = Size(rows: rows, columns: columns)
    screens.draw()
  }

  /// Something was written in the folder of the office, and no key is pressed.
  public mutating func hear() {
    screens.answer([.written])
    screens.draw()
  }

  /// The terminal goes away.
  public mutating func hangUp() {
    screens.answer([.ended(.hangUp)])
  }

  /// What is on the screen.
  public var text: String { driver.text }

  /// Whether `text` is on the screen, in one row.
  public func shows(_ text: String) -> Bool { driver.text.contains(text) }

  public var ending: Ending? { screens.ending }
}

extension Rehearsal: CustomStringConvertible {
  /// The screen, so that a failed expectation shows what was there.
  public var description: String { "\n" + text }
}
