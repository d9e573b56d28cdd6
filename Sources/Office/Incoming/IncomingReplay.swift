/// Goes again through what was done to an incoming document, to see where it must stand.
public struct IncomingReplay: Sendable {
  public private(set) var state = IncomingState.received
  private var works: [WorkState] = []

  public init() {}

  /// Follows one act of the journal.
  ///
  /// - Parameter work: The ordinal of the piece of work it was done to.
  /// - Returns: False if no such way leads through the tables.
  public mutating func follow(_ act: String, work: Int) -> Bool {
    // What an old register says was done with when it was taken in.
    if act == "import" {
      state = .resolved
      return true
    }
    if let action = WorkAction(rawValue: act) { return follow(action, work: work) }
    // What is no move, such as the first line, leads nowhere.
    guard let action = IncomingAction(rawValue: act) else { return true }
    guard let next = IncomingWorkflow.destination(of: action, from: state) else { return false }
    state = next
    // With the document, work that somebody still had is taken back.
    if action == .cancel { works = works.map { $0.isEnded ? $0 : .withdrawn } }
    if action == .assign {
      guard work == works.count + 1 else { return false }
      works.append(.assigned)
      state = IncomingWorkflow.state(of: works) ?? state
    }
    return true
  }

  private mutating func follow(_ action: WorkAction, work: Int) -> Bool {
    guard works.indices.contains(work - 1),
      let next = WorkWorkflow.destination(of: action, from: works[work - 1])
    else { return false }
    works[work - 1] = next
    state = IncomingWorkflow.state(of: works) ?? state
    return true
  }

  /// The document's state, then those of its pieces of work.
  public var description: String {
    works.reduce(state.rawValue) { $0 + " " + $1.rawValue }
  }
}
