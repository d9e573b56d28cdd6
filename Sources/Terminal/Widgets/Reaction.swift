/// What a widget made of a key.
public enum Reaction: Equatable, Sendable {
  /// Nothing: the key is free for the screen around it.
  case ignored
  /// The key was used, to move say.
  case handled
  /// What the widget holds is another now.
  case changed
}
