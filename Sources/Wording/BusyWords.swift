import Office

/// What is said while work takes longer than anybody waits for without a word.
public protocol BusyWords {
  func busy(_ progress: WorkProgress) -> String
  /// Behind it on the screen: the key that stops it.
  var busyStop: String { get }
}

/// How much of something is done: `34 %`.
func percent(_ done: Int, of whole: Int) -> String {
  "\(whole > 0 ? min(100, done * 100 / whole) : 100) %"
}
