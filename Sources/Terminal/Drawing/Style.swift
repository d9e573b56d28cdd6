/// What a piece of text is, not how it looks: the driver knows what a role looks like in 256, 8 or
/// no colours. No role is the only sign of anything; a word or a mark says it first.
public enum Style: UInt8, CaseIterable, Sendable {
  case plain
  /// The first row of a screen.
  case title
  /// Heads of columns and groups.
  case heading
  /// The names of fields.
  case label
  /// Where text can be typed.
  case field
  /// The row under the cursor, where the person prefers more than a marker in the margin.
  case selected
  /// Rules and other ornaments; never text that is needed.
  case faint
  /// Overdue, failed, refused.
  case urgent
  /// Found in order, done.
  case good
  /// The row that answers the last key.
  case notice
  /// The names of keys in the last row.
  case key
  /// In a comparison: new and dropped text, and text that was searched for.
  case added, removed, found
}
