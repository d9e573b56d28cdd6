/// One line of the table: what was measured, and what it stands against.
struct Figure {
  enum Wanted {
    /// Ours is at most so many times the floor.
    case atMost(Double)
    /// Ours is at least so many times the floor.
    case atLeast(Double)
    /// Ours stays under a limit of its own.
    case below(Double)
    /// For information.
    case nothing
  }

  let what: String
  let unit: String
  let ours: Samples
  var floor: Samples?
  var wanted = Wanted.nothing
  /// Said below the table.
  var remark: String?

  var ratio: Double? { floor.map { ours.median / $0.median } }

  var isMet: Bool? {
    switch wanted {
    case .atMost(let limit): ratio.map { $0 <= limit }
    case .atLeast(let limit): ratio.map { $0 >= limit }
    case .below(let limit): ours.median <= limit
    case .nothing: nil
    }
  }
}

/// What of a figure could not be measured on this machine.
struct Skipped: Error { let reason: String }
