/// One line of the table: what was measured, and what it stands against.
struct Figure {
  enum Wanted {
    /// Ours is at most so many times the floor.
    case atMost(Double)
    /// Ours is at least so many times the floor.
    case atLeast(Double)
    /// Ours stays under a limit of its own.
    case below(Double)
    /// The median stays under the first limit, and 99 of 100 under the second.
    case within(Double, Double)
    /// For information.
    case nothing
  }

  let what: String
  let unit: String
  let ours: Samples
  let floor: Samples?
  let wanted: Wanted
  /// Said below the table.
  let remark: String?

  /// The ratio of each turn, where ours and the floor were measured in turns: both met the same disk.
  private var ratios: Samples?

  var ratio: Double? { ratios?.median ?? floor.map { ours.median / $0.median } }

  init(
    what: String, unit: String, ours: Samples, floor: Samples? = nil, wanted: Wanted = .nothing,
    remark: String? = nil
  ) {
    (self.what, self.unit, self.ours, self.floor) = (what, unit, ours, floor)
    (self.wanted, self.remark) = (wanted, remark)
  }

  /// Ours and the floor measured in turns.
  init(
    what: String, unit: String, inTurns ours: [Double], _ floor: [Double], wanted: Wanted,
    remark: String? = nil
  ) {
    self.init(
      what: what, unit: unit, ours: Samples(ours), floor: Samples(floor), wanted: wanted,
      remark: remark)
    ratios = Samples(zip(ours, floor).map { $0 / $1 })
  }

  var isMet: Bool? {
    switch wanted {
    case .atMost(let limit): ratio.map { $0 <= limit }
    case .atLeast(let limit): ratio.map { $0 >= limit }
    case .below(let limit): ours.median <= limit
    case .within(let limit, let high): ours.median <= limit && ours.high <= high
    case .nothing: nil
    }
  }
}

/// What of a figure could not be measured on this machine.
struct Skipped: Error { let reason: String }
