import Office

/// What a person did with the keyboard, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
  /// A letter, or a mark for the letter before it.
  case text(Character)
  case enter, tab, backTab, escape
  case backspace, delete, insert
  case up, down, left, right
  case home, end, pageUp, pageDown
  /// F1 is 1.
  case function(Int)
  /// Ctrl and a small letter, or one of `@ [ \ ] ^ _`; never those that are keys of their own:
  /// Ctrl-H is backspace, Ctrl-I tab, Ctrl-J and Ctrl-M enter.
  case control(Character)
  /// Text from the clipboard with its line ends as `\n`; never a series of shortcuts.
  case paste(String)
  case mouse(Mouse)

  /// Whether it can only move a cursor, up or down.
  public var isMovement: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .home, .end, .text("j"), .text("k"): true
    default: false
    }
  }

  /// The plain letter to look up as a shortcut: lower case stays lower case, and a letter that an
  /// input method composed stands for its base, so that `đ` finds the action on `d`.
  public var shortcut: Character? {
    guard case .text(let letter) = self else { return nil }
    if letter.isASCII { return letter }
    return Character(String(withoutMarks(String(letter)).first ?? " "))
  }
}

/// A click or a turn of the wheel, in cells counted from 0.
public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case press, release, wheelUp, wheelDown
  }

  public var action: Action
  public var row: Int
  public var column: Int

  public init(_ action: Action, row: Int, column: Int) {
    self.action = action
    self.row = row
    self.column = column
  }
}
